// Makes the first key of a service and says it.
const scopes = ['admin', 'assess', 'cases:read', 'cases:write'];
const made = await fetch(`${process.argv[2]}/v1/api-keys`, {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ name: 'check', scopes })
});
if (made.status !== 201) {
  throw new Error(`no key: ${made.status} ${await made.text()}`);
}
console.log((await made.json()).key);
