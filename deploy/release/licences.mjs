// Are all libraries that are shipped in LICENCES.md, and each under a licence that is allowed?
//   node deploy/release/licences.mjs [--bill poa-api/target/poa.cdx.json [--write]]
// With the bill of materials: does the list say what that says? --write makes the list say so.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Each lets a firm ship the library unchanged with a product of its own, and asks for no more than to name it.
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EPL-2.0', // its own files stay under it; we change none
  'MIT',
  'MIT-0',
  'Public Domain',
  'xpp', // BSD with a sentence of thanks
]);

// names that libraries give to licences that have an identifier
const NAMES = {
  'BSD licence': 'BSD-3-Clause',
  'GNU Lesser General Public License': 'LGPL-3.0-only',
  'Indiana University Extreme! Lab Software License': 'xpp',
};

const top = fileURLToPath(new URL('../../', import.meta.url));
const list = `${top}deploy/LICENCES.md`;
const application = `${top}poa-api/target/quarkus-app/lib/`;
const HEADING = '## Libraries\n';
const HEAD = '| library | version | licence |\n| --- | --- | --- |\n';

const page = readFileSync(list, 'utf8');
const from = page.indexOf(HEADING) + HEADING.length;
const section = page.slice(from, page.indexOf('\n## ', from));
const bill = process.argv.includes('--bill') ? process.argv[process.argv.indexOf('--bill') + 1] : null;
const faults = [];

let rows = [...section.matchAll(/^\| `(.+?):(.+?)` \| (.+?) \| (.+?) \|$/gm)].map(
  ([, group, name, version, licence]) => ({ group, name, version, licence }));
if (bill) {
  const told = JSON.parse(readFileSync(bill, 'utf8')).components.filter(component => component.group !== 'poa').map(row);
  told.sort((a, b) => (line(a) < line(b) ? -1 : 1));
  if (process.argv.includes('--write')) {
    const lead = section.slice(0, section.indexOf('\n| ') + 1);
    writeFileSync(list, page.replace(section, lead + HEAD + told.map(line).join('\n') + '\n'));
    rows = told;
  }
  differences(rows.map(line), told.map(line), 'the bill of materials', 'LICENCES.md');
}
const shipped = ['boot', 'main'].flatMap(folder => readdirSync(application + folder)).filter(jar => !jar.startsWith('poa.'));
differences(rows.map(jar), shipped.map(platformless), 'the application', 'LICENCES.md');
for (const { group, name, licence } of rows) {
  if (!licence.split(' or ').some(one => ALLOWED.has(one))) {
    faults.push(`${group}:${name} is under ${licence}, which is not allowed`);
  }
}

if (faults.length > 0) {
  console.error(faults.join('\n'));
  console.error('See deploy/RELEASE.md, Licences.');
  process.exit(1);
}
console.log(`${rows.length} libraries, each under a licence that is allowed.`);

function row({ group, name, version, licenses = [] }) {
  const known = licenses.map(({ license }) => license.id ?? NAMES[license.name] ?? license.name);
  return { group, name: platformless(name), version, licence: known.join(' or ') || 'unknown' };
}

function line({ group, name, version, licence }) {
  return `| \`${group}:${name}\` | ${version} | ${licence} |`;
}

function jar({ group, name, version }) {
  return `${group}.${name}-${version}.jar`;
}

// Brotli's code of the machine that built
function platformless(name) {
  return name.replace(/native-(linux|osx|windows)-[a-z0-9_]+/, 'native-*');
}

function differences(ours, theirs, where, here) {
  theirs.filter(one => !ours.includes(one)).forEach(one => faults.push(`${where} has, and ${here} has not: ${one}`));
  ours.filter(one => !theirs.includes(one)).forEach(one => faults.push(`${here} has, and ${where} has not: ${one}`));
}
