import { open, asked, decide, LEDGER, REGISTER, LIMITS } from '../test/sheets/check.ts';
import { adopt } from '../test/sheets/adopting.ts';
let n = 0;
const logged = (more: any) => ({ key: `log-key-${++n}`, kind: 'Review', about: '', seen: '', reason: '', expires: '', name: '', ...more });
const log = (w: any, r: any) => JSON.stringify(w.run('logDecision', r));
const now = (w: any) => w.run('readNow', { asOf: null }).decisions.open.map((o: any) => o.sentence + ' [' + o.kinds + ']');
const rows = (w: any) => w.values('Decisions!A2:U30').filter((r: any) => r.some((c: any) => c !== '')).map((r: any) => r.map((c: any) => String(c).slice(0, 60)).join('|'));
async function t(name: string, f: () => Promise<void>) { console.log('\n##', name); const s = Date.now(); try { await f(); } catch (e) { console.log('THROW', e instanceof Error ? e.message : e); } console.log(Date.now() - s, 'ms'); }
await t('ledger without Reason column', async () => {
  const L = [LEDGER[0]!.filter((h) => h !== 'Reason')];
  const w = await open({ Decisions: L });
  console.log(log(w, logged({ kind: 'Baseline' })));
  const L2 = [LEDGER[0]!];
  const v = await open();
  console.log(log(v, logged({ kind: 'Baseline' })), v.call('DRIFTVERIFY'));
  v.call('setUp');
  console.log('x', v.call('DRIFTVERIFY'));
});
await t('deleted Reason column semantics: no Reason col from header rename; then seen', async () => {
  // ledger begun complete; ledger kept without Key/Reason from start via Approve first
  const L = [LEDGER[0]!.filter((h) => h !== 'Reason' && h !== 'Key')];
  const w = await open({ Decisions: L });
  console.log(decide(w, asked({ cells: { Team: 'X' } })));
});
await t('limits deleted then approve', async () => {
  const w = await open({ Limits: [LIMITS[0]!, ['Team', 'Data', 2, 'Refuse']] as any });
  console.log(adopt(w));
  console.log('with limit:', decide(w, asked({ cells: { Team: 'Data' } })));
  w.edit('Limits!A2', ''); w.edit('Limits!B2', ''); w.edit('Limits!C2', ''); w.edit('Limits!D2', '');
  console.log(w.values('Limits!A1:H3'));
  console.log('deleted:', decide(w, asked({ key: 'key-0002', cells: { Team: 'Data' } })));
  console.log(rows(w), w.call('DRIFTVERIFY'));
});
await t('mode Refuse->Inform typed then approve', async () => {
  const w = await open({ Limits: [LIMITS[0]!, ['Team', 'Data', 2, 'Refuse']] as any });
  adopt(w);
  w.edit('Limits!D2', 'Inform');
  console.log(decide(w, asked({ key: 'key-0002', cells: { Team: 'Data' } })));
  console.log(now(w));
});
await t('limit typed 2->9 then approve', async () => {
  const w = await open({ Limits: [LIMITS[0]!, ['Team', 'Data', 2, 'Refuse']] as any });
  adopt(w);
  w.edit('Limits!C2', 9);
  console.log(w.values('Limits!A1:H3'));
  console.log(decide(w, asked({ key: 'key-0002', cells: { Team: 'Data' } })));
});
await t('rights typed', async () => {
  const S = [['Setting', 'Value', 'Unit', 'Why'], ['Who may approve', 'boss@example.com', '', '']];
  const w = await open({ Settings: S }, { user: 'boss@example.com' });
  console.log(adopt(w));
  w.signIn('ana@example.com');
  console.log('ana:', decide(w, asked({})));
  w.edit('Settings!B2', 'ana@example.com');
  console.log('ana typed in:', decide(w, asked({ key: 'key-0002' })));
  console.log(now(w));
});
await t('bare Baseline', async () => {
  const L = [LEDGER[0]!.filter((h) => h !== 'Facts')];
  const w = await open({ Decisions: L });
  console.log(log(w, logged({ kind: 'Baseline' })));
  w.edit('Decisions!U1', 'Facts');
  w.call('refresh'); w.edit('Initiatives!C2', 'Paused'); w.call('setUp'); w.call('refresh');
  console.log(rows(w), now(w), w.call('DRIFTVERIFY'));
});
