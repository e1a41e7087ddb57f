// One page in one file: no request leaves it, and nothing from outside is ever markup.
// INVARIANT: the page itself is constant; all that a report says stands in the data and reaches the screen as text nodes.
// The policy allows this script and this style by their hashes alone, so that a page altered on its way cannot run anything.

import { htmlData } from './html-data.ts';
import { PAGE } from './html-page.ts';
import { HTML_SCRIPT } from './html-script.ts';
import { HTML_STYLE } from './html-style.ts';
import type { Format } from './report.ts';

/** SHA-256 of `HTML_SCRIPT` and `HTML_STYLE` in base64; the test of this file says what they must be. */
export const SCRIPT_HASH = 'J/iFLKJKEW07Ne7hBN7FjuZWgoCBW/JfBCVHWrH7Hmo=';
export const STYLE_HASH = 'kx8F7EL1F7h/eDtSeh9In1JiDypGVHk6ke7NN+TcpR8=';

const POLICY = `default-src 'none'; script-src 'sha256-${SCRIPT_HASH}'; style-src 'sha256-${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

export const formatHtml: Format = (report) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Stoa">
<title>Stoa report</title>
<style>${HTML_STYLE}</style>
</head>
${PAGE}
<script type="application/json" id="data">${htmlData(report)}</script>
<script>${HTML_SCRIPT}</script>
</body>
</html>
`;
