// As much of kustomize as the files under deploy/k8s use, for machines without kubectl. Where there is kubectl, check.mjs compares both.
import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {parse, parseAllDocuments} from 'yaml';

const KNOWN = ['apiVersion', 'kind', 'resources', 'components', 'namespace', 'labels', 'images', 'patches'];

export function render(folder) {
    const plan = parse(readFileSync(join(folder, 'kustomization.yaml'), 'utf8'));
    const unknown = Object.keys(plan).filter(key => !KNOWN.includes(key));
    if (unknown.length) throw new Error(`${folder}: ${unknown} is not understood here`);
    const found = [...plan.resources ?? [], ...plan.components ?? []].flatMap(path => load(join(folder, path)));
    for (const patch of plan.patches ?? []) apply(patch, found);
    for (const one of found) {
        for (const {pairs, includeTemplates} of plan.labels ?? []) {
            label(one, pairs);
            if (includeTemplates && one.spec?.template) label(one.spec.template, pairs);
        }
        if (plan.namespace && one.kind !== 'Namespace') one.metadata.namespace = plan.namespace;
        for (const image of plan.images ?? []) {
            for (const container of one.spec?.template?.spec.containers ?? []) {
                if (container.image === image.name) container.image = `${image.newName}:${image.newTag}`;
            }
        }
    }
    return found;
}

function load(path) {
    return statSync(path).isDirectory()
        ? render(path)
        : parseAllDocuments(readFileSync(path, 'utf8')).map(document => document.toJS());
}

function label(one, pairs) {
    one.metadata = {...one.metadata, labels: {...one.metadata?.labels, ...pairs}};
}

function apply(patch, all) {
    const met = all.filter(one => one.kind === patch.target.kind && one.metadata.name === patch.target.name);
    if (met.length !== 1) throw new Error(`a patch meets ${met.length} of ${patch.target.kind} ${patch.target.name}`);
    for (const {op, path, value} of parse(patch.patch)) {
        const steps = path.split('/').slice(1);
        const last = steps.pop();
        const place = steps.reduce((at, step) => at[step], met[0]);
        if (op !== 'replace' || !(last in place)) throw new Error(`${op} ${path} is not possible`);
        place[last] = value;
    }
}
