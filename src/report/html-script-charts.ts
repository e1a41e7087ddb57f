// The pictures of the page: the stoa whose columns are the pillars' scores, bars of accounts and controls, and what was not read.

export const HTML_CHARTS = `
byId('source').textContent = data.source;
byId('facts').textContent = [data.organization && 'Organisation ' + data.organization, count(data.accounts.length, 'account'), count(data.records, 'record'), count(data.rules.length, 'control')].filter(Boolean).join(', ') + ', as of ' + data.takenAt;
byId('gate').append(el('strong', {}, { clean: 'Gate passed', failed: 'Gate failed', incomplete: 'Gate incomplete', 'nothing-evaluated': 'Nothing was evaluated' }[data.gate.outcome]), el('span', {}, data.gate.reason));
if (data.gate.outcome === 'clean') byId('gate').classList.add('ok');
byId('score').append(el('b', { class: grade(data.overall.percent) }, percentOf(data.overall)), 'of controls pass');

(function roof() {
  var node = byId('roof');
  node.append(svg('polygon', { points: '60,0 940,0 1000,52 0,52' }));
  for (var i = 1; i < 40; i++) node.append(svg('line', { x1: 60 + 22 * i, y1: 0, x2: 25 * i, y2: 52 }));
  node.append(svg('rect', { x: 0, y: 52, width: 1000, height: 12 }));
})();
var SHAFT = 'M32 34 L88 34 Q93 150 96 268 L24 268 Q27 150 32 34 Z';
function column(pillar) {
  var clip = 'shaft-' + pillar.id, top = pillar.percent === undefined ? 268 : 268 - 2.34 * pillar.percent;
  var node = svg('svg', { viewBox: '0 0 120 300', 'aria-hidden': 'true' },
    svg('defs', {}, svg('clipPath', { id: clip }, svg('path', { d: SHAFT }))),
    svg('path', { class: 'col-stone', d: SHAFT }),
    svg('rect', { class: grade(pillar.percent), x: 0, y: top, width: 120, height: 268 - top, 'clip-path': 'url(#' + clip + ')' }));
  for (var i = 1; i < 6; i++) node.append(svg('path', { class: 'col-flute', d: 'M' + (32 + 9.33 * i) + ' 36 L' + (24 + 12 * i) + ' 266' }));
  node.append(
    svg('path', { class: 'col-edge', d: SHAFT }),
    svg('path', { class: 'col-stone', d: 'M10 4 H110 V15 H10 Z M16 16 H104 Q98 32 88 33 H32 Q22 32 16 16 Z M18 270 H102 Q108 278 102 285 H18 Q12 278 18 270 Z M10 287 H110 V300 H10 Z' }),
    svg('path', { class: 'col-edge', d: 'M10 4 H110 V15 H10 Z M16 16 H104 Q98 32 88 33 H32 Q22 32 16 16 Z M18 270 H102 Q108 278 102 285 H18 Q12 278 18 270 Z M10 287 H110 V300 H10 Z' }));
  return node;
}
var legend = el('ul', { class: 'legend' });
data.pillars.forEach(function (pillar) {
  var button = el('button', { type: 'button', class: 'pillar', 'aria-label': pillar.title + ': ' + percentOf(pillar) + ', ' + words(pillar) + '. Show its findings' }, column(pillar));
  button.addEventListener('click', function () { go({ pillar: pillar.id }); });
  byId('colonnade').append(button);
  legend.append(el('li', {}, el('b', { class: grade(pillar.percent) }, percentOf(pillar)), el('strong', {}, pillar.title), el('span', {}, words(pillar))));
});
document.querySelector('.stoa').append(legend);

var ranked = data.accounts.slice().sort(function (a, b) { return (a.percent === undefined ? 101 : a.percent) - (b.percent === undefined ? 101 : b.percent) || (a.id < b.id ? -1 : 1); });
var shownAccounts = 0;
function drawAccounts(many) {
  ranked.slice(shownAccounts, shownAccounts + many).forEach(function (account) {
    var button = el('button', { type: 'button', class: 'account', 'aria-label': accountName(account.id) + ': ' + percentOf(account) + '. Show its findings' },
      el('span', { class: 'who' }, accountName(account.id), account.name ? el('small', {}, account.id) : null),
      svg('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, svg('rect', { class: 'track', width: 100, height: 10 }), svg('rect', { class: grade(account.percent), width: account.percent || 0, height: 10 })),
      el('b', { class: grade(account.percent) }, percentOf(account)));
    button.addEventListener('click', function () { go({ account: account.id }); });
    byId('account-list').append(el('li', {}, button));
  });
  shownAccounts = Math.min(ranked.length, shownAccounts + many);
  byId('account-more').hidden = shownAccounts >= ranked.length;
  byId('account-more').textContent = 'Show more accounts (' + number(ranked.length - shownAccounts) + ' left)';
}
byId('account-more').addEventListener('click', function () { drawAccounts(200); });
drawAccounts(14);

data.rules.map(function (rule, index) { return [rule, index]; }).sort(function (a, b) {
  return SEVERITIES.indexOf(a[0].severity) - SEVERITIES.indexOf(b[0].severity) || b[0].totals.fail - a[0].totals.fail;
}).forEach(function (pair) {
  var rule = pair[0], totals = rule.totals, sum = totals.fail + totals.unknown + totals.pass, x = 0;
  var picture = svg('svg', { viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, svg('rect', { class: 'v-none', width: 100, height: 10 }));
  ['fail', 'unknown', 'pass'].forEach(function (verdict) {
    if (sum === 0 || totals[verdict] === 0) return;
    var width = 100 * totals[verdict] / sum;
    picture.append(svg('rect', { class: 'v-' + verdict, x: x, width: width, height: 10 }));
    x += width;
  });
  var button = el('button', { type: 'button', class: 'link' }, el('span', { class: 'rule' }, rule.id), rule.title);
  button.addEventListener('click', function () { go({ rule: String(pair[1]) }); });
  byId('rules').append(el('tr', {}, el('td', {}, button), el('td', {}, el('span', { class: 'sev ' + rule.severity }, rule.severity)), el('td', {}, picture),
    el('td', { class: 'n' }, number(totals.fail)), el('td', { class: 'n' }, number(totals.unknown)), el('td', { class: 'n' }, number(totals.pass))));
});

function grid(label, heads, rows) {
  return el('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label }, el('table', {}, el('thead', {}, el('tr', {}, ...heads.map(function (head) { return el('th', { scope: 'col', class: typeof rows[0][heads.indexOf(head)] === 'number' ? 'n' : '' }, head); }))),
    el('tbody', {}, ...rows.map(function (row) { return el('tr', {}, ...row.map(function (cell) { return el('td', { class: typeof cell === 'number' ? 'n' : '' }, typeof cell === 'number' ? number(cell) : cell); })); }))));
}
(function coverage() {
  var body = byId('coverage-body');
  if (!data.missing.length && !data.gaps.length) body.append(el('p', { class: 'lead' }, 'Everything that the controls needed was read.'));
  else body.append(el('p', { class: 'lead' }, 'What was not read is neither passed nor failed. These answers would settle what is unknown.'));
  if (data.missing.length) body.append(grid('What is missing', ['Missing', 'Why', 'What to do', 'Controls', 'Accounts', 'Findings'], data.missing.map(function (one) { return [el('code', {}, one.name), one.says, one.help, one.rules.length, one.accounts.length, one.count]; })));
  if (data.gaps.length) body.append(el('details', {}, el('summary', {}, 'Every call without a full answer (' + number(data.gaps.length) + ')'), grid('Calls without a full answer', ['Call', 'Why', 'Detail', 'Accounts', 'Regions'], data.gaps.slice(0, 2000).map(function (gap) { return [el('code', {}, gap.action), gap.says, gap.detail, gap.accounts, gap.regions]; }))));
  if (data.unknownTypes.length) body.append(el('h3', {}, 'Types that Stoa does not know'), el('p', { class: 'lead' }, data.unknownTypes.join(', ')));
  if (data.issues.length) body.append(el('h3', {}, 'Problems of the input'), el('ul', {}, ...data.issues.slice(0, 500).map(function (issue) { return el('li', {}, issue); })));
})();
byId('foot').textContent = 'Stoa ' + data.version + ', made ' + data.generatedAt + (data.leftOut.length ? '. Not listed: ' + data.leftOut.join(', ') : '') + '.';
`;
