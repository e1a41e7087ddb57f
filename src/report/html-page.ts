// The bones of the page: landmarks, headings and empty places that the script fills with text.

export const PAGE = `<body>
<a class="skip" href="#findings">Skip to the findings</a>
<header class="top">
<a class="brand" href="#overview"><svg viewBox="0 0 32 28" aria-hidden="true"><path d="M6 1h20l5 6H1z"/><path d="M2 8.5h28v3H2zM4 13h3.4v9H4zm6.9 0h3.4v9h-3.4zm6.8 0h3.4v9h-3.4zm6.9 0H28v9h-3.4zM2 23.5h28V25H2zm-2 2.5h32v1.8H0z"/></svg><span>Stoa</span></a>
<nav aria-label="Sections"><a href="#accounts">Accounts</a><a href="#findings">Findings</a><a href="#controls">Controls</a><a href="#coverage">Coverage</a></nav>
<button type="button" id="theme" class="quiet" aria-label="Colour scheme"></button>
</header>
<noscript><p class="card">This report draws itself with a small script that it carries within; please allow it.</p></noscript>
<main>
<section id="overview" aria-labelledby="h-overview">
<div class="title"><div><p class="eyebrow" id="source"></p><h1 id="h-overview">Security posture</h1><p class="facts" id="facts"></p></div><div class="gate" id="gate"></div></div>
<div class="stoa" role="group" aria-label="Score by pillar">
<svg class="roof" id="roof" viewBox="0 0 1000 64" preserveAspectRatio="none" aria-hidden="true"></svg>
<div class="frieze"><span class="metopes" aria-hidden="true"></span><p id="score"></p><span class="metopes" aria-hidden="true"></span></div>
<div class="colonnade" id="colonnade"></div>
<div class="steps" aria-hidden="true"><i></i><i></i><i></i></div>
</div>
</section>
<section id="accounts" aria-labelledby="h-accounts"><h2 id="h-accounts">Accounts</h2><p class="lead">Share of controls that pass, the lowest first. Choose an account to see its findings.</p><ol class="accounts" id="account-list"></ol><button type="button" class="more" id="account-more" hidden></button></section>
<section id="findings" aria-labelledby="h-findings"><h2 id="h-findings">Findings</h2>
<form class="filters" id="filters" role="search" aria-label="Filter the findings">
<div class="row"><label class="grow"><span>Text</span><input type="search" id="f-text" placeholder="name, ARN, rule, words" autocomplete="off" spellcheck="false"></label><label><span>Pillar</span><select id="f-pillar"></select></label><label><span>Account</span><select id="f-account"></select></label><label><span>Control</span><select id="f-rule"></select></label></div>
<div class="row"><fieldset><legend>Severity</legend><div class="chips" id="f-severity"></div></fieldset><fieldset><legend>Verdict</legend><div class="chips" id="f-verdict"></div></fieldset></div>
</form>
<div class="bar"><p id="count" role="status"></p><button type="button" class="quiet" id="reset">Clear the filters</button></div>
<div class="head" aria-hidden="true"><span>Severity</span><span>Control</span><span>Resource</span><span>Account and Region</span></div>
<ol class="list" id="list"></ol>
<button type="button" class="more" id="more" hidden></button>
</section>
<section id="controls" aria-labelledby="h-controls"><h2 id="h-controls">Controls</h2><p class="lead">Every control that was evaluated, with all its verdicts, listed above or not.</p><div class="scroll" tabindex="0" role="region" aria-label="Controls"><table><thead><tr><th scope="col">Control</th><th scope="col">Severity</th><th scope="col">Verdicts</th><th scope="col" class="n">Failed</th><th scope="col" class="n">Unknown</th><th scope="col" class="n">Passed</th></tr></thead><tbody id="rules"></tbody></table></div></section>
<section id="coverage" aria-labelledby="h-coverage"><h2 id="h-coverage">Coverage</h2><div id="coverage-body"></div></section>
</main>
<footer><p id="foot"></p></footer>`;
