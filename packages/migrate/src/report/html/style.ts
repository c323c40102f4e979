// The colours of the sandbox's pages. Each reaches 4.5:1 on its ground in both schemes; paper is always light.
export const STYLE = `
:root{color-scheme:light dark;--ground:#f6f7f8;--sheet:#fff;--sunk:#eef1f3;--ink:#16202a;--quiet:#566370;--line:#dde2e7;
--accent:#0b6e69;--accent-soft:#d3eae7;--good:#17663a;--good-soft:#e2f3e8;--bad:#a5271f;--bad-soft:#fbe7e5;--wait:#7d5300;
--wait-soft:#fcf0d6;--idle:#4d5965;--idle-soft:#e8ecef;
--fill-done:#2a9d63;--fill-failed:#d0453b;--fill-unknown:#c98a12;--fill-skipped:#7b8894;--fill-pending:#d3dae0;
--shadow:0 1px 2px rgb(16 32 42/6%),0 8px 24px rgb(16 32 42/5%);
--plot:150px;--mono:ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",monospace}
@media screen and (prefers-color-scheme:dark){:root{--ground:#10161b;--sheet:#182027;--sunk:#10161b;--ink:#e6ecf1;--quiet:#9aa8b4;
--line:#2a353f;--accent:#4fc0b6;--accent-soft:#173f3c;--good:#7fd6a0;--good-soft:#14321f;--bad:#ff9d94;--bad-soft:#3d1a18;
--wait:#f0c46a;--wait-soft:#362a10;--idle:#aebac5;--idle-soft:#26313a;
--fill-done:#3fae76;--fill-failed:#ee6a60;--fill-unknown:#dda33a;--fill-skipped:#82909d;--fill-pending:#33404b;
--shadow:0 1px 2px rgb(0 0 0/40%)}}
*{box-sizing:border-box}
html{background:var(--ground);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;
-webkit-text-size-adjust:100%;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0 auto;padding:32px 24px 56px;max-width:1080px}
h1{font-size:26px;line-height:1.2;font-weight:650;letter-spacing:-.015em;margin:0 0 6px;overflow-wrap:anywhere}
h2{font-size:15px;font-weight:650;margin:0 0 14px}
p{margin:0 0 8px}
p:last-child{margin-bottom:0}
code,pre{font-family:var(--mono);font-size:.875em}
code{background:var(--sunk);border-radius:4px;padding:1px 5px;overflow-wrap:anywhere}
pre{background:var(--sunk);border:1px solid var(--line);border-radius:8px;margin:0;padding:11px 14px;white-space:pre-wrap;
overflow-wrap:anywhere;user-select:all}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.quiet,small{color:var(--quiet)}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
header{margin-bottom:24px}
.brand{display:flex;align-items:center;gap:8px;color:var(--quiet);font-size:13px;margin-bottom:18px}
.brand svg{width:18px;height:18px}
.verdict{font-size:17px;color:var(--quiet);margin:0;text-wrap:pretty}
.sheet{background:var(--sheet);border:1px solid var(--line);border-radius:12px;box-shadow:var(--shadow);padding:20px 22px;
margin:0 0 16px}
.whole{display:block;width:100%;height:10px;border-radius:5px;margin-bottom:18px}
.numbers{list-style:none;display:grid;grid-template-columns:repeat(5,1fr);gap:0;margin:0;padding:0}
.numbers li{padding:0 16px;border-left:1px solid var(--line);display:flex;flex-direction:column;min-width:0}
.numbers li:first-child{padding-left:0;border:0}
.numbers .what{font-size:13px;display:flex;align-items:center;gap:7px}
.numbers .what::before{content:"";width:9px;height:9px;border-radius:3px;background:var(--fill-pending)}
.numbers .done .what::before{background:var(--fill-done)}
.numbers .failed .what::before{background:var(--fill-failed)}
.numbers .unknown .what::before{background:var(--fill-unknown)}
.numbers .skipped .what::before{background:var(--fill-skipped)}
.numbers b{font-size:28px;line-height:1.25;font-weight:600;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.numbers .none b{color:var(--quiet);font-weight:500}
.numbers .quiet{font-size:12.5px;line-height:1.4}
.facts{display:grid;grid-template-columns:repeat(4,1fr);gap:14px 20px;margin:0}
.facts div{min-width:0}
.facts dt{color:var(--quiet);font-size:12.5px}
.facts dd{margin:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
.head{display:flex;flex-wrap:wrap;justify-content:space-between;gap:4px 18px;margin-bottom:14px}
.head h2{margin:0}
.head .quiet{font-size:13px;margin:0}
.legend{display:flex;flex-wrap:wrap;gap:4px 14px;list-style:none;margin:0;padding:0;font-size:13px;color:var(--quiet)}
.legend li{display:flex;align-items:center;gap:6px}
.legend li::before{content:"";width:9px;height:9px;border-radius:3px}
.legend .done::before{background:var(--fill-done)}
.legend .unknown::before{background:var(--fill-unknown)}
.legend .failed::before{background:var(--fill-failed)}
.chart{display:grid;grid-template-columns:auto 1fr;gap:6px 10px;font-size:12px;color:var(--quiet);
font-variant-numeric:tabular-nums}
.chart+.head{margin-top:26px}
.scale{height:calc(var(--plot) + 16px);display:flex;flex-direction:column;justify-content:space-between;align-items:flex-end;margin:-8px 0;line-height:16px;
min-width:42px}
.plot{display:block;width:100%;height:var(--plot);overflow:visible}
.plot rect{shape-rendering:crispEdges}
.times{grid-column:2;display:flex;justify-content:space-between}
.grid{stroke:var(--line);stroke-width:1;fill:none;vector-effect:non-scaling-stroke}
.area{fill:var(--accent-soft)}
.edge{fill:none;stroke:var(--accent);stroke-width:1.75;stroke-linejoin:round;vector-effect:non-scaling-stroke}
.over{fill:transparent}
.over:hover{fill:var(--accent);fill-opacity:.16}
/* What went well stands back, so that the rest is seen. */
.plot .fill-done,.legend .done::before{opacity:.5}
g:hover>rect{filter:brightness(1.12)}
.fill-done{fill:var(--fill-done)}
.fill-failed{fill:var(--fill-failed)}
.fill-unknown{fill:var(--fill-unknown)}
.fill-skipped{fill:var(--fill-skipped)}
.fill-pending{fill:var(--fill-pending)}
details{margin-top:18px;border-top:1px solid var(--line);padding-top:12px}
summary{cursor:pointer;color:var(--quiet);font-size:13px;border-radius:4px;width:fit-content}
summary:hover{color:var(--ink)}
.wide{overflow-x:auto;border-radius:4px}
table{border-collapse:collapse;width:100%}
caption{text-align:left;color:var(--quiet);font-size:13px;padding:10px 0}
th{font-weight:inherit;text-align:left}
thead th{color:var(--quiet);font-size:12.5px;padding:0 12px 7px 0;border-bottom:1px solid var(--line);white-space:nowrap}
tbody th,tbody td{padding:9px 12px 9px 0;border-bottom:1px solid var(--line);vertical-align:top}
tbody tr:last-child>*{border-bottom:0;padding-bottom:0}
tr>:last-child{padding-right:0}
.figures{font-size:13px;font-variant-numeric:tabular-nums}
.figures tbody th{white-space:nowrap}
.figures td,.figures thead th:not(:first-child){text-align:right}
.bars{font-size:14px}
.bars th{width:100%;overflow-wrap:anywhere}
.bars td{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.bar{display:block;width:100%;height:6px;margin-top:6px;border-radius:3px;background:var(--sunk)}
.pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,400px),1fr));gap:0 16px;align-items:start}
.rows{font-size:14px}
.rows tbody th{font-variant-numeric:tabular-nums;white-space:nowrap}
.rows small{display:block;font-size:12.5px}
.rows td{overflow-wrap:anywhere;min-width:7em}
.rows td:nth-child(2){min-width:0}
.rows td:last-child{width:100%;min-width:11em}
.rows td p{margin:0 0 3px}
.count{color:var(--quiet);font-weight:400;margin-left:4px}
.state{display:inline-block;border-radius:99px;padding:0 9px;font-size:12.5px;line-height:20px;white-space:nowrap}
.state.failed{background:var(--bad-soft);color:var(--bad)}
.state.unknown{background:var(--wait-soft);color:var(--wait)}
.state.skipped{background:var(--idle-soft);color:var(--idle)}
.steps{margin:0 0 14px;padding:0;list-style:none}
.steps:last-child{margin-bottom:0}
.steps li{padding:0 0 8px}
.steps li:last-child{padding-bottom:0}
.steps b{font-weight:600}
footer{color:var(--quiet);font-size:13px;margin-top:22px}
@media (max-width:760px){.numbers{grid-template-columns:repeat(2,1fr);gap:18px 0}.numbers li,.numbers li:first-child{padding:0 12px 0 0;border:0}
.numbers li:first-child{grid-column:1/-1}.numbers li:first-child b{font-size:36px}.facts{grid-template-columns:repeat(2,1fr)}}
@media (max-width:480px){body{padding:20px 14px 40px}.sheet{padding:16px}h1{font-size:22px}.verdict{font-size:15px}:root{--plot:120px}
.rows,.rows tbody{display:block}.rows thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.rows tr{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:4px 12px;padding:10px 0;border-bottom:1px solid var(--line)}
.rows tr:last-child{border:0;padding-bottom:0}.rows tbody th,.rows tbody td{border:0;padding:0}
.rows td:nth-child(n+3){grid-column:1/-1}.rows small{display:inline;margin-left:8px}
.figures tbody th{white-space:normal}}
@media print{@page{margin:14mm}html{background:#fff;font-size:12px}body{padding:0;max-width:none}.sheet{box-shadow:none;padding:14px 16px;
-webkit-box-decoration-break:clone;box-decoration-break:clone}
.pair .sheet,.chart,.steps li,tr{break-inside:avoid}h2,.head{break-after:avoid}thead{display:table-header-group}.wide{overflow:visible}
details:not([open]){display:none}.numbers{grid-template-columns:repeat(5,1fr)}.numbers b{font-size:22px}:root{--plot:120px}}
`;
