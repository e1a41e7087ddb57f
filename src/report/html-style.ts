// The look of the page: limestone, terracotta and sea, system fonts, light and dark by one set of pairs.

export const HTML_STYLE = `
:root{color-scheme:light dark;
--ground:light-dark(#f5f1e9,#15171a);--stone:light-dark(#fffdf9,#1d2024);--stone2:light-dark(#ece5d8,#282c31);--line:light-dark(#dcd3c2,#363b41);
--ink:light-dark(#26221c,#ece7dc);--soft:light-dark(#655d50,#a9a396);--sea:light-dark(#1d5273,#8cc0e0);
--good:light-dark(#4d7135,#93b873);--fair:light-dark(#8f620d,#d9ab55);--poor:light-dark(#ab4728,#de8566);--tile:light-dark(#b96a4b,#8c4b35);--tile2:light-dark(#a45a3d,#753c29);
--critical:light-dark(#8a1538,#ff8fa9);--high:light-dark(#a83a17,#f29a78);--medium:light-dark(#7d5a00,#e0b95c);--low:light-dark(#21606b,#7fc3cd);--informational:light-dark(#5b6069,#a9afb8);
--serif:ui-serif,"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,serif;--mono:ui-monospace,"SF Mono",Menlo,Consolas,"DejaVu Sans Mono",monospace}
:root[data-theme=light]{color-scheme:light}:root[data-theme=dark]{color-scheme:dark}
*{box-sizing:border-box}
html{scroll-padding-top:4.5rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
h1,h2,h3{font-family:var(--serif);font-weight:600;line-height:1.15;margin:0;text-wrap:balance}
h1{font-size:clamp(1.9rem,4.6vw,2.9rem);letter-spacing:-.015em}h2{font-size:1.7rem;letter-spacing:-.01em}h3{font-size:1.05rem}
p{margin:0}a{color:var(--sea)}
button,input,select{font:inherit;color:inherit}
:focus-visible{outline:3px solid var(--sea);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;z-index:9;background:var(--stone);padding:.5rem 1rem}
.top{position:sticky;top:0;z-index:5;display:flex;align-items:center;gap:1.5rem;padding:.7rem max(1.25rem,calc((100% - 72rem)/2 + 1.25rem));background:var(--ground);border-bottom:1px solid var(--line)}
.brand{display:flex;align-items:center;gap:.6rem;color:inherit;text-decoration:none;font:600 1.25rem var(--serif)}.brand svg{width:1.75rem;fill:var(--tile)}.brand path+path{fill:var(--ink)}
.top nav{display:flex;gap:1.25rem;margin-left:auto;font-size:.9rem}.top nav a{color:var(--soft);text-decoration:none}.top nav a:hover{color:var(--ink);text-decoration:underline;text-underline-offset:.3em}
.quiet{background:none;border:1px solid var(--line);border-radius:6px;padding:.25rem .7rem;font-size:.85rem;cursor:pointer;color:var(--soft)}.quiet:hover{color:var(--ink);border-color:var(--soft)}
main,footer{max-width:72rem;margin:0 auto;padding:0 1.25rem}
section{padding:2.5rem 0 1.5rem}
.lead{color:var(--soft);margin:.4rem 0 1.25rem;max-width:44rem}
.eyebrow{font-size:.78rem;letter-spacing:.09em;text-transform:uppercase;color:var(--soft);margin-bottom:.6rem;overflow-wrap:anywhere}
.facts{color:var(--soft);margin-top:.7rem;overflow-wrap:anywhere}
.title{display:flex;gap:2rem;justify-content:space-between;align-items:flex-end;flex-wrap:wrap;margin-bottom:2.25rem}
.gate{border-left:4px solid var(--poor);padding:.15rem 0 .15rem 1rem;max-width:26rem}.gate.ok{border-color:var(--good)}.gate strong{display:block;font:600 1.15rem var(--serif)}.gate span{color:var(--soft);font-size:.9rem;overflow-wrap:anywhere}
.stoa{max-width:60rem;margin:0 auto}
.roof{display:block;width:100%;height:clamp(2.4rem,6vw,4rem)}.roof polygon{fill:var(--tile)}.roof line{stroke:var(--tile2);stroke-width:1.5;vector-effect:non-scaling-stroke}.roof rect{fill:var(--tile2)}
.frieze{display:flex;align-items:center;gap:1.25rem;margin:0 2%;padding:.55rem 1rem;background:var(--stone);border:1px solid var(--line);border-top:0}
.frieze p{font:600 1.05rem/1.3 var(--serif);text-align:center;white-space:nowrap}.frieze p b{font-size:1.9rem;letter-spacing:-.02em;margin-right:.5rem;vertical-align:-.12em}
.metopes{flex:1;height:1.7rem;background:repeating-linear-gradient(90deg,var(--line) 0 3px,transparent 3px 7px,var(--line) 7px 10px,transparent 10px 14px,var(--line) 14px 17px,transparent 17px 52px)}
.colonnade{display:grid;grid-template-columns:repeat(5,1fr);margin:0 4%;gap:0 1%}
.pillar{display:flex;flex-direction:column;background:none;border:0;padding:0;text-align:center;cursor:pointer;border-radius:6px}
.pillar svg{display:block;width:min(100%,8rem);margin:0 auto;height:auto}
.col-stone{fill:var(--stone2)}.col-edge{fill:none;stroke:var(--line);stroke-width:1.5}.col-flute{stroke:light-dark(#fff,#000);stroke-width:1.6;opacity:.28;fill:none}
.good{fill:var(--good);color:var(--good)}.fair{fill:var(--fair);color:var(--fair)}.poor{fill:var(--poor);color:var(--poor)}.none{fill:var(--stone2);color:var(--soft)}
.steps i{display:block;height:.5rem;background:var(--stone2);border:1px solid var(--line);border-bottom:0}.steps i:nth-child(1){margin:0 3%}.steps i:nth-child(2){margin:0 1.5%}.steps i:nth-child(3){border-bottom:1px solid var(--line)}
.legend{display:grid;grid-template-columns:repeat(5,1fr);gap:0 1%;margin:1rem 4% 0;padding:0;list-style:none;text-align:center}
.legend b{display:block;font:600 1.5rem/1.2 var(--serif);fill:none}.legend strong{display:block;font-size:.92rem;line-height:1.3;margin:.15rem 0 .2rem}.legend span{display:block;font-size:.8rem;line-height:1.35;color:var(--soft)}.pillar:hover .col-edge{stroke:var(--ink)}
.accounts{list-style:none;margin:0;padding:0;columns:2;column-gap:3rem}
.accounts li{break-inside:avoid}
.account{display:grid;grid-template-columns:minmax(0,1fr) 9rem 3.2rem;gap:.9rem;align-items:center;width:100%;background:none;border:0;border-bottom:1px solid var(--line);padding:.5rem .1rem;text-align:left;cursor:pointer}.account:hover{background:var(--stone)}
.account .who{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.account small{display:block;color:var(--soft);font:.76rem var(--mono)}
.account svg{width:100%;height:.55rem;display:block}.account rect.track{fill:var(--stone2)}.account b{font:600 1.05rem var(--serif);text-align:right;color:inherit}
.more{display:block;margin:1.25rem auto 0;background:var(--stone);border:1px solid var(--line);border-radius:6px;padding:.5rem 1.25rem;cursor:pointer}.more[hidden]{display:none}.more:hover{border-color:var(--soft)}
.filters{background:var(--stone);border:1px solid var(--line);border-radius:10px;padding:1.1rem 1.25rem;margin:1.1rem 0 .9rem}
.filters .row{display:flex;gap:1rem 1.5rem;flex-wrap:wrap}.filters .row+.row{margin-top:1rem}
.filters label>span,.filters legend{display:block;font-size:.78rem;color:var(--soft);margin-bottom:.25rem;padding:0}
.filters fieldset{border:0;margin:0;padding:0;min-width:0}.grow{flex:1 1 16rem}
.filters input[type=search],.filters select{width:100%;max-width:100%;background:var(--ground);border:1px solid var(--line);border-radius:6px;padding:.42rem .6rem}.filters label:not(.grow):not(.chip){flex:0 1 12rem;min-width:0}
.chips{display:flex;flex-wrap:wrap;gap:.4rem}
.chip{display:inline-flex;align-items:center;gap:.45rem;border:1px solid var(--line);border-radius:99px;padding:.18rem .75rem;font-size:.87rem;cursor:pointer;color:var(--soft)}
.chip input{position:absolute;opacity:0;pointer-events:none}.chip:has(:checked){background:var(--ink);border-color:var(--ink);color:var(--ground)}.chip:has(:focus-visible){outline:3px solid var(--sea);outline-offset:2px}.chip i{font-style:normal;opacity:.75;font-variant-numeric:tabular-nums}
.bar{display:flex;justify-content:space-between;align-items:center;gap:1rem;margin-bottom:.6rem}.bar p{color:var(--soft);font-size:.92rem}
.head,.item>summary{display:grid;grid-template-columns:6.6rem minmax(0,1.25fr) minmax(0,1fr) 12.5rem 1rem;gap:.15rem 1rem}
.head{font-size:.78rem;color:var(--soft);padding:.35rem .9rem;border-bottom:1px solid var(--line)}
.list{list-style:none;margin:0;padding:0}
.item{border-bottom:1px solid var(--line)}.item[open]{background:var(--stone);border:1px solid var(--line);border-radius:10px;margin:.5rem 0}
.item>summary{padding:.75rem .9rem;cursor:pointer;list-style:none;align-items:baseline}.item>summary::-webkit-details-marker{display:none}.item>summary::after{content:"";grid-column:5;grid-row:1;justify-self:end;width:.5rem;height:.5rem;border:solid var(--soft);border-width:0 2px 2px 0;transform:rotate(45deg) translate(-.15rem,-.15rem);transition:transform .15s}.item[open]>summary::after{transform:rotate(225deg)}.item>summary:hover{background:var(--stone)}
.item strong{font-weight:600}.item .msg{grid-column:2/4;color:var(--soft);font-size:.92rem;overflow-wrap:anywhere;grid-row:2}.item .res,.item .where{overflow:hidden;text-overflow:ellipsis;font-size:.92rem}.item .res{font-family:var(--mono);font-size:.85rem;overflow-wrap:anywhere;display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical}.item .where{overflow-wrap:anywhere}.item .where{grid-row:1/3;grid-column:4}.item .where small{display:block;color:var(--soft);font-size:.82rem}
.rule{font-family:var(--mono);font-size:.82rem;color:var(--soft);margin-right:.5rem}
.sev{display:inline-flex;align-items:center;gap:.45rem;font-size:.84rem;font-weight:600;text-transform:capitalize;white-space:nowrap}.sev::before{content:"";flex:none;width:.62rem;height:.62rem;background:currentColor;transform:rotate(45deg)}.sev.medium::before{transform:none}.sev.low::before,.sev.informational::before{border-radius:50%;transform:none}.sev.informational::before{background:none;border:2px solid}
.critical{color:var(--critical)}.high{color:var(--high)}.medium{color:var(--medium)}.low{color:var(--low)}.informational{color:var(--informational)}
.badge{display:inline-block;font-size:.76rem;border:1px solid var(--line);border-radius:4px;padding:0 .4rem;color:var(--soft);margin-top:.3rem;background:var(--ground)}
.panel{padding:.25rem 1.25rem 1.4rem;display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:1.5rem 2.25rem}.panel h3{margin-bottom:.6rem}.panel *+h3{margin-top:1rem}.panel .wide{grid-column:1/-1}
.trace{margin:0;padding:0;list-style:none;border-left:2px solid var(--line)}.trace li{position:relative;padding:0 0 .9rem 1.1rem}.trace li::before{content:"";position:absolute;left:-.36rem;top:.5rem;width:.6rem;height:.6rem;border-radius:50%;background:var(--sea)}.trace li.k-missing::before{background:var(--ground);border:2px solid var(--medium)}.trace code{display:block;margin-top:.15rem}.trace code+code{color:var(--ink)}
code,pre{font-family:var(--mono);font-size:.82rem}code{overflow-wrap:anywhere;color:var(--soft)}
.tabs{display:flex;gap:.25rem;border-bottom:1px solid var(--line);margin-bottom:.6rem}.tabs button{background:none;border:0;border-bottom:2px solid transparent;padding:.3rem .75rem;margin-bottom:-1px;cursor:pointer;color:var(--soft);font-size:.9rem}.tabs button[aria-selected=true]{color:var(--ink);border-color:var(--tile);font-weight:600}
.code{position:relative}.code pre{margin:0;padding:.8rem 4.6rem .8rem .9rem;background:var(--ground);border:1px solid var(--line);border-radius:8px;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere;max-height:24rem}.code button{position:absolute;top:.45rem;right:.45rem;background:var(--stone)}
.steps-list{margin:0;padding-left:1.3rem}.steps-list li{margin-bottom:.3rem}
.meta{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.25rem 1rem;margin:0;font-size:.88rem}.meta dt{color:var(--soft)}.meta dd{margin:0;overflow-wrap:anywhere}.why{max-width:44rem;margin-bottom:.5rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-size:.92rem}th{text-align:left;font-weight:400;font-size:.78rem;color:var(--soft)}th,td{padding:.5rem .7rem .5rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}td svg{width:9rem;height:.6rem;display:block;margin-top:.45rem}.v-fail{fill:var(--poor)}.v-unknown{fill:var(--fair)}.v-pass{fill:var(--good)}.v-none{fill:var(--stone2)}
.link{background:none;border:0;padding:0;text-align:left;cursor:pointer}.link:hover{text-decoration:underline;text-underline-offset:.2em}
.card{background:var(--stone);border:1px solid var(--line);border-radius:10px;padding:1rem 1.25rem;margin:1rem auto;max-width:72rem}
#coverage-body details{margin-top:1.25rem}#coverage-body summary{cursor:pointer;color:var(--sea)}#coverage-body h3{margin:1.6rem 0 .4rem}#coverage-body ul{padding-left:1.2rem;overflow-wrap:anywhere}
footer{color:var(--soft);font-size:.85rem;padding-top:1.5rem;padding-bottom:3rem;overflow-wrap:anywhere}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media screen and (max-width:52rem){.top nav{display:none}.top .quiet{margin-left:auto}section{padding:1.75rem 0 1rem}.accounts{columns:1}.legend{display:block;text-align:left;margin:1.1rem 0 0}.legend li{display:grid;grid-template-columns:4rem 1fr;padding:.5rem 0;border-bottom:1px solid var(--line)}.legend b{grid-row:span 2;font-size:1.25rem}.metopes{display:none}.frieze{justify-content:center}.frieze p{white-space:normal}.head{display:none}.item>summary{grid-template-columns:minmax(0,1fr) 1rem;gap:.3rem .75rem;padding:.85rem .2rem}.item[open]>summary{padding:.85rem .9rem}.item>summary>*,.item .where{grid-column:1;grid-row:auto}.item>summary::after{grid-column:2;grid-row:1}.item .msg{grid-column:1;grid-row:auto;order:2}.item .where{order:3;color:var(--soft)}.item .where small{display:inline}.panel{grid-template-columns:minmax(0,1fr);padding:.25rem .9rem 1.1rem}.filters label:not(.grow):not(.chip){flex:1 1 100%}.meta{grid-template-columns:minmax(0,1fr)}.meta dd{margin-bottom:.4rem}.account{grid-template-columns:minmax(0,1fr) 5rem 3rem}}
@media print{:root{color-scheme:light!important;font-size:10px}body{font-size:1.05rem;background:#fff}.stoa{max-width:46rem}.head{padding-top:0}.item>summary::after,#reset{display:none}.top,.filters,.bar button,.more,.code button,.tabs,.skip{display:none!important}.item{break-inside:avoid}section{padding:1rem 0}*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
@media(prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;
