// The findings of the page: filters, a list that grows as it is scrolled, and panels that are made when they are opened.

export const HTML_FINDINGS = `
function stateOf(finding) { return finding.suppression ? finding.suppression.kind : finding.verdict; }
var STATES = [['fail', 'Failed'], ['unknown', 'Unknown'], ['muted', 'Muted'], ['baseline', 'Baseline'], ['pass', 'Passed'], ['not-applicable', 'Not applicable']];
var filter = { text: '', pillar: '', account: '', rule: '', severity: new Set(), verdict: new Set() };
var defaults = new Set(['fail', 'unknown'].filter(function (state) { return data.findings.some(function (finding) { return stateOf(finding) === state; }); }));
filter.verdict = new Set(defaults);
var haystacks = [];
function haystack(index) {
  if (haystacks[index] === undefined) {
    var finding = data.findings[index], rule = data.rules[finding.rule];
    haystacks[index] = [rule.id, rule.title, finding.message, finding.account, accountName(finding.account), finding.region]
      .concat(finding.resources.map(function (resource) { return resource.arn + ' ' + resource.id; }), finding.tags).join('\\n').toLowerCase();
  }
  return haystacks[index];
}
function matches(finding, index) {
  var rule = data.rules[finding.rule];
  return (filter.severity.size === 0 || filter.severity.has(finding.severity))
    && (filter.verdict.size === 0 || filter.verdict.has(stateOf(finding)))
    && (filter.pillar === '' || rule.pillar === filter.pillar)
    && (filter.account === '' || finding.account === filter.account)
    && (filter.rule === '' || String(finding.rule) === filter.rule)
    && (filter.text === '' || filter.text.split(/\\s+/).every(function (word) { return haystack(index).indexOf(word) >= 0; }));
}
var CHUNK = 60;
var found = [], drawn = 0;
function draw() {
  var next = document.createDocumentFragment();
  found.slice(drawn, drawn + CHUNK).forEach(function (finding) { next.append(el('li', {}, item(finding))); });
  drawn = Math.min(found.length, drawn + CHUNK);
  byId('list').append(next);
  byId('more').hidden = drawn >= found.length;
  byId('more').textContent = 'Show more (' + number(found.length - drawn) + ' left)';
}
function apply() {
  found = data.findings.filter(matches);
  drawn = 0;
  byId('list').replaceChildren();
  var all = data.findings.length;
  byId('count').textContent = found.length === all ? count(all, 'finding') : number(found.length) + ' of ' + count(all, 'finding');
  draw();
}
function item(finding) {
  var rule = data.rules[finding.rule], state = stateOf(finding), first = finding.resources[0];
  var isAccount = !first || first.type === 'AWS::::Account';
  var summary = el('summary', {},
    el('span', { class: 'sev ' + finding.severity }, finding.severity),
    el('span', {}, el('span', { class: 'rule' }, rule.id), el('strong', {}, rule.title), state === 'fail' ? null : ' ', state === 'fail' ? null : el('span', { class: 'badge' }, STATES.find(function (one) { return one[0] === state; })[1])),
    el('span', { class: 'res' }, isAccount ? 'the account' : first.id),
    el('span', { class: 'where' }, accountName(finding.account), ' ', el('small', {}, finding.region)),
    el('span', { class: 'msg' }, finding.message));
  var details = el('details', { class: 'item' }, summary);
  details.addEventListener('toggle', function () { if (details.open && details.children.length === 1) details.append(panel(finding, rule)); });
  return details;
}
function panel(finding, rule) {
  var trace = el('ol', { class: 'trace' });
  finding.trace.forEach(function (step) {
    trace.append(el('li', { class: 'k-' + step.kind }, step.means, step.where ? el('code', {}, step.where) : null, step.value ? el('code', {}, step.value) : null));
  });
  var meta = el('dl', { class: 'meta' });
  function row(term, value) { if (value) meta.append(el('dt', {}, term), el('dd', {}, value)); }
  finding.resources.forEach(function (resource, index) { row(index === 0 ? 'Resource' : 'Also', el('code', {}, resource.arn)); });
  row('Account', accountName(finding.account) === finding.account ? finding.account : accountName(finding.account) + ' (' + finding.account + ')');
  row('Pillar', data.pillars.find(function (pillar) { return pillar.id === rule.pillar; }).title);
  row('Maps to', finding.tags.join(', '));
  if (finding.suppression) row('Set aside', [finding.suppression.kind, finding.suppression.reason, finding.suppression.owner && 'by ' + finding.suppression.owner, finding.suppression.expires && 'until ' + finding.suppression.expires].filter(Boolean).join(', '));
  row('Fingerprint', el('code', {}, finding.id));
  var sources = rule.sources.map(function (source) { return el('div', {}, el('a', { href: source, rel: 'noreferrer noopener', target: '_blank' }, source)); });
  if (sources.length) row('Read on', el('div', {}, ...sources));
  var why = el('div', {}, el('h3', {}, 'What was seen'), finding.trace.length ? trace : el('p', {}, finding.message));
  if (finding.missing.length) why.append(el('h3', {}, 'What is missing'), el('ul', { class: 'steps-list' }, ...finding.missing.map(function (text) { return el('li', {}, text); })));
  return el('div', { class: 'panel' },
    rule.rationale ? el('p', { class: 'wide why' }, rule.rationale) : null,
    why, el('div', {}, el('h3', {}, 'How to fix it'), fixes(data.fixes[finding.fix], finding.id)), el('div', { class: 'wide' }, meta));
}
function fixes(fix, id) {
  var kinds = [['CLI', fix.cli && code(fix.cli)], ['Terraform', fix.terraform && code(fix.terraform)], ['Console', fix.console.length && el('ol', { class: 'steps-list' }, ...fix.console.map(function (text) { return el('li', {}, text); }))]].filter(function (kind) { return kind[1]; });
  var tabs = el('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Ways to fix it' }), box = el('div', {}, tabs);
  var buttons = kinds.map(function (kind, index) {
    var tab = el('button', { type: 'button', role: 'tab', id: 'tab-' + id + index, 'aria-controls': 'fix-' + id + index }, kind[0]);
    var body = el('div', { role: 'tabpanel', id: 'fix-' + id + index, 'aria-labelledby': 'tab-' + id + index }, kind[1]);
    tab.addEventListener('click', function () { select(index); });
    tab.addEventListener('keydown', function (event) {
      var to = event.key === 'ArrowRight' ? index + 1 : event.key === 'ArrowLeft' ? index - 1 : index;
      if (to !== index) { to = (to + kinds.length) % kinds.length; select(to); buttons[to][0].focus(); }
    });
    tabs.append(tab);
    box.append(body);
    return [tab, body];
  });
  function select(chosen) {
    buttons.forEach(function (pair, index) {
      pair[0].setAttribute('aria-selected', String(index === chosen));
      pair[0].tabIndex = index === chosen ? 0 : -1;
      pair[1].hidden = index !== chosen;
    });
  }
  if (buttons.length) select(0);
  return box;
}
function code(text) {
  var button = el('button', { type: 'button', class: 'quiet' }, 'Copy');
  var pre = el('pre', {}, text);
  button.addEventListener('click', function () {
    function said(word) { button.textContent = word; setTimeout(function () { button.textContent = 'Copy'; }, 1600); }
    function byHand() { getSelection().selectAllChildren(pre); said(document.execCommand('copy') ? 'Copied' : 'Selected'); }
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(function () { said('Copied'); }, byHand); else byHand();
  });
  return el('div', { class: 'code' }, pre, button);
}
function chips(id, choices, chosen) {
  choices.forEach(function (choice) {
    var input = el('input', { type: 'checkbox', value: choice[0] });
    input.checked = chosen.has(choice[0]);
    input.addEventListener('change', function () { if (input.checked) chosen.add(choice[0]); else chosen.delete(choice[0]); apply(); });
    byId(id).append(el('label', { class: 'chip' }, input, choice[1], el('i', {}, number(choice[2]))));
  });
}
function options(id, key, all, choices) {
  var select = byId(id);
  select.append(el('option', { value: '' }, all), ...choices.map(function (choice) { return el('option', { value: choice[0] }, choice[1]); }));
  select.addEventListener('change', function () { filter[key] = select.value; apply(); });
}
function tally(of) {
  var totals = new Map();
  data.findings.forEach(function (finding) { totals.set(of(finding), (totals.get(of(finding)) || 0) + 1); });
  return totals;
}
var bySeverity = tally(function (finding) { return finding.severity; }), byState = tally(stateOf);
chips('f-severity', SEVERITIES.filter(function (one) { return bySeverity.has(one); }).map(function (one) { return [one, one[0].toUpperCase() + one.slice(1), bySeverity.get(one)]; }), filter.severity);
chips('f-verdict', STATES.filter(function (one) { return byState.has(one[0]); }).map(function (one) { return [one[0], one[1], byState.get(one[0])]; }), filter.verdict);
options('f-pillar', 'pillar', 'All pillars', data.pillars.map(function (pillar) { return [pillar.id, pillar.title]; }));
options('f-account', 'account', 'All accounts', data.accounts.map(function (account) { return [account.id, account.name ? account.name + ' (' + account.id + ')' : account.id]; }));
options('f-rule', 'rule', 'All controls', data.rules.map(function (rule, index) { return [String(index), rule.id + ' ' + rule.title]; }));
var typing;
byId('f-text').addEventListener('input', function () {
  clearTimeout(typing);
  typing = setTimeout(function () { filter.text = byId('f-text').value.trim().toLowerCase(); apply(); }, 120);
});
byId('filters').addEventListener('submit', function (event) { event.preventDefault(); });
function show(chosen) {
  filter.text = '';
  byId('f-text').value = '';
  ['pillar', 'account', 'rule'].forEach(function (key) { filter[key] = chosen[key] || ''; byId('f-' + key).value = filter[key]; });
  [['f-severity', filter.severity, new Set()], ['f-verdict', filter.verdict, defaults]].forEach(function (one) {
    one[1].clear();
    one[2].forEach(function (value) { one[1].add(value); });
    byId(one[0]).querySelectorAll('input').forEach(function (input) { input.checked = one[1].has(input.value); });
  });
  apply();
}
byId('reset').addEventListener('click', function () { show({}); });
byId('more').addEventListener('click', draw);
if ('IntersectionObserver' in window) new IntersectionObserver(function (seen) { if (seen[0].isIntersecting && drawn < found.length) draw(); }, { rootMargin: '600px' }).observe(byId('more'));
addEventListener('beforeprint', function () { while (drawn < found.length) draw(); });
function go(chosen) { show(chosen); byId('findings').scrollIntoView(); byId('f-text').focus({ preventScroll: true }); }
apply();
`;
