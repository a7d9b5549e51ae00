// What an agency's front end writes with the generated client: judge a draft, open a case for it, keep the draft, find the case again.
import { AssessmentsApi, CasesApi, Configuration, ResponseError, Verdict } from './client/index.js';

const configuration = new Configuration({ basePath: process.argv[2] });
const draft = { text: 'Root cause\n\nWe did not compare the seal. Reinstate us or we will see you in court.' };

function check(holds: boolean, otherwise: string): void {
  if (!holds) {
    throw new Error(otherwise);
  }
}

const assessment = await new AssessmentsApi(configuration).assess({
  assessmentRequest: { draft, suspension: { type: 'INAUTHENTIC' } }
});
check(assessment.verdict === Verdict.Blocked, `the verdict is ${assessment.verdict}`);
const threat = assessment.findings.find(finding => finding.ruleId === 'respectfulness.threat')?.span;
check(threat != null, 'nobody found the threat');
check(draft.text.slice(threat!.start, threat!.end) === threat!.quote, 'the place is not that of the quote');

const cases = new CasesApi(configuration);
const externalId = crypto.randomUUID();
const opened = await cases.openCase({ caseRequest: { externalId }, idempotencyKey: externalId });
await cases.addNotice({
  caseId: opened.id,
  caseNoticeRequest: {
    text: 'Your account has been deactivated. We received complaints about the authenticity of B07K2NQ4RT.'
  }
});
const kept = await cases.addDraft({ caseId: opened.id, caseDraftRequest: { draft } });
check(kept.number === 1, `the draft has number ${kept.number}`);
const found = await cases.listCases({ externalId });
check(found.items.length === 1 && found.nextCursor === null, 'the case is not in the list alone');
check(found.items[0]!.createdAt instanceof Date, 'a time is no Date');
const stale = await cases
  .changeCase({ caseId: opened.id, ifMatch: '"v0"', caseRequest: { closed: true } })
  .then(() => 200, (refused: ResponseError) => refused.response.status);
check(stale === 412, `a stale change is ${stale}`);
console.log('the TypeScript client judged a draft and kept it in a case');
