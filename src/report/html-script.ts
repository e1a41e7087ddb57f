// The script of the page. It only ever makes elements by name and puts text into them: no markup is parsed.
// INVARIANT: no innerHTML, no insertAdjacentHTML, no attribute from outside text save `value` and `title`.

import { HTML_CHARTS } from './html-script-charts.ts';
import { HTML_FINDINGS } from './html-script-findings.ts';

export const HTML_SCRIPT = `
(function () {
'use strict';
var data = JSON.parse(document.getElementById('data').textContent);
var SVG = 'http://www.w3.org/2000/svg';
function byId(id) { return document.getElementById(id); }
function el(name, attributes) {
  var node = document.createElement(name);
  return fill(node, attributes, Array.prototype.slice.call(arguments, 2));
}
function svg(name, attributes) {
  var node = document.createElementNS(SVG, name);
  return fill(node, attributes, Array.prototype.slice.call(arguments, 2));
}
function fill(node, attributes, children) {
  Object.keys(attributes || {}).forEach(function (key) { node.setAttribute(key, attributes[key]); });
  children.forEach(function (child) { if (child !== null && child !== undefined) node.append(child); });
  return node;
}
function number(n) { return n.toLocaleString('en-US'); }
function count(n, noun) { return number(n) + ' ' + noun + (n === 1 ? '' : 's'); }
function grade(percent) { return percent === undefined ? 'none' : percent >= 80 ? 'good' : percent >= 50 ? 'fair' : 'poor'; }
function percentOf(score) { return score.percent === undefined ? '\\u2013' : score.percent + '%'; }
function words(score) { return score.passed + ' passed, ' + score.failed + ' failed' + (score.unknown ? ', ' + score.unknown + ' unknown' : ''); }
var SEVERITIES = ['critical', 'high', 'medium', 'low', 'informational'];
var names = new Map(data.accounts.map(function (account) { return [account.id, account.name]; }));
function accountName(id) { return names.get(id) || id; }

var themes = ['auto', 'light', 'dark'];
var theme = 'auto';
try { theme = localStorage.getItem('stoa-theme') || 'auto'; } catch (error) { /* private mode: nothing is remembered */ }
function applyTheme() {
  if (themes.indexOf(theme) < 0) theme = 'auto';
  if (theme === 'auto') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.setAttribute('data-theme', theme);
  byId('theme').textContent = theme === 'auto' ? 'Auto' : theme === 'light' ? 'Light' : 'Dark';
  byId('theme').setAttribute('aria-label', 'Colour scheme: ' + theme);
}
byId('theme').addEventListener('click', function () {
  theme = themes[(themes.indexOf(theme) + 1) % themes.length];
  try { localStorage.setItem('stoa-theme', theme); } catch (error) { /* as above */ }
  applyTheme();
});
applyTheme();
${HTML_FINDINGS}
${HTML_CHARTS}
})();
`;
