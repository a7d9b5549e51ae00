// Runs the code that deploy/crm/hubspot.md tells people to paste, as HubSpot calls it.
import { readFileSync } from 'node:fs';

const [address, key] = process.argv.slice(2);
const page = readFileSync(new URL('../../deploy/crm/hubspot.md', import.meta.url), 'utf8');
const code = page.match(/```js\n([\s\S]*?)```/)[1].replace('https://poa.example', address);
const action = {};
new Function('exports', 'process', code)(action, { env: { POA_KEY: key } });
let outputs;
await action.main(
  {
    inputFields: {
      notice: 'Your account has been deactivated. We received complaints about the authenticity of B07K2NQ4RT.',
      draft: 'Root cause\n\nReinstate us or we will see you in court.'
    }
  },
  ({ outputFields }) => (outputs = outputFields)
);
if (outputs.verdict !== 'BLOCKED' || typeof outputs.overall !== 'number' || !outputs.findings.includes('threat')) {
  throw new Error(`the code for HubSpot gives ${JSON.stringify(outputs)}`);
}
console.log('the code for HubSpot judged a draft');
