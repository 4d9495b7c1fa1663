#include "report/writers/style_sheet.hpp"

namespace llp::report {

Markup style_sheet() {
    return R"css(<style>
:root {
  --ink: #17212b; --quiet: #465362; --line: #c6ced6; --pale: #f3f5f7; --accent: #1d4f73; --bar: #2f6f9f;
  --alert: #8a1c1c; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--ink); line-height: 1.5; overflow-wrap: break-word;
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", Helvetica, Arial, sans-serif; }
.skip { position: absolute; left: 0; top: 0; background: #fff; padding: .5rem 1.5rem; color: var(--accent); }
.skip:not(:focus) { width: 1px; height: 1px; padding: 0; overflow: hidden; clip-path: inset(50%); }
main, header > div { max-width: 66rem; margin: 0 auto; padding: 0 1.5rem; }
header {
  border-top: .5rem solid var(--accent); border-bottom: 1px solid var(--line); background: var(--pale);
  padding: 1.75rem 0 1.25rem; }
main { padding-bottom: 4rem; }
h1 { margin: 0 0 .75rem; font-size: 2rem; line-height: 1.2; letter-spacing: -.01em; text-wrap: balance; }
h2 {
  margin: 2.75rem 0 .75rem; font-size: 1.3rem; line-height: 1.3; color: var(--accent);
  border-bottom: 2px solid var(--line); padding-bottom: .35rem; }
p { margin: .75rem 0; max-width: 46rem; overflow-wrap: anywhere; }
p.attention { border-left: .3rem solid var(--alert); padding: .1rem 0 .1rem .8rem; font-weight: 600; }
dl { margin: 1rem 0; }
dt { color: var(--quiet); font-size: .875rem; }
dd { margin: 0; overflow-wrap: anywhere; }
dl.head { display: flex; flex-wrap: wrap; gap: .5rem 2.25rem; margin: 0; }
dl.facts {
  display: grid; grid-template-columns: minmax(9rem, auto) minmax(0, 1fr); gap: .35rem 1.5rem;
  width: fit-content; max-width: 100%; }
dl.facts > div { display: contents; }
dl.facts dt { font-size: 1rem; }
dl.figures { display: grid; grid-template-columns: repeat(4, 1fr); gap: .75rem; margin: 1.25rem 0; }
dl.figures > div {
  border: 1px solid var(--line); border-top: .2rem solid var(--accent); padding: .7rem .9rem .8rem;
  display: flex; flex-direction: column-reverse; justify-content: flex-end; }
dl.figures dt { line-height: 1.35; }
dl.figures dd { font-size: 1.9rem; font-weight: 650; line-height: 1.15; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; margin: 1rem 0; }
.scroll:focus-visible { outline: .2rem solid var(--bar); outline-offset: .15rem; }
table { border-collapse: collapse; min-width: min(100%, 36rem); font-size: .95rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding: 0 0 .5rem; }
th, td {
  text-align: left; vertical-align: top; padding: .5rem 1.25rem .5rem 0; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { border-bottom: 2px solid var(--ink); font-size: .875rem; vertical-align: bottom; }
tbody th { font-weight: 600; }
.number { text-align: right; }
.day, .short { white-space: nowrap; }
figure { margin: 1rem 0; }
figure svg { display: block; width: 100%; max-width: 28rem; height: auto; overflow: visible; font-family: inherit; }
figcaption { font-weight: 600; margin-bottom: .5rem; }
figure text { fill: var(--ink); font-size: 12.5px; }
figure rect { fill: var(--bar); }
.axis { stroke: #76828e; stroke-width: 1px; fill: none; }
.dot { fill: #fff; fill-opacity: .75; stroke: var(--bar); stroke-width: 1.8px; }
.own { fill: #a8480b; stroke: #fff; stroke-width: 1px; }
.median { stroke: var(--ink); stroke-width: 2.5px; }
.said text, .timeline .letter { font-weight: 650; }
.red { fill: #8a1c1c; } .amber { fill: #8a5200; } .green { fill: #1b6b43; }
.timeline .letter { fill: #fff; font-size: 13px; }
.course { stroke: var(--bar); stroke-width: 2px; fill: none; }
.point { fill: var(--bar); stroke: #fff; stroke-width: 1px; }
figure.map svg { max-width: 46rem; border: 1px solid var(--line); }
.map text { font-size: 14px; font-weight: 650; text-anchor: middle; paint-order: stroke; stroke: #fff; stroke-width: 4px; }
.map text.scale { font-weight: 400; }
.map .link { stroke: var(--ink); stroke-width: 1.5px; fill: none; }
.map .tie { stroke: #6b4c9a; stroke-width: 1.2px; stroke-dasharray: 4 3; fill: none; }
.map .ring { stroke: var(--alert); stroke-width: 2.2px; fill: none; }
.circle { fill: #2f6f9f; } .square { fill: #a8480b; } .triangle { fill: #1b7a4b; } .diamond { fill: #7b3f8c; }
.hexagon { fill: #17212b; } .cross { fill: #8a1c1c; } .plus { fill: #5a5a00; } .down-triangle { fill: #8a5200; }
.star { fill: #465362; }
ul.key { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.5rem; padding: 0; margin: .6rem 0; font-size: .95rem; }
ul.key li { display: flex; align-items: center; gap: .45rem; }
figure ul.key svg { flex: none; width: 1.9rem; height: 1.2rem; border: 0; overflow: visible; }
summary { cursor: pointer; color: var(--accent); font-weight: 600; padding: .35rem 0; }
summary:focus-visible { outline: .2rem solid var(--bar); outline-offset: .15rem; }
@media screen and (max-width: 40em) {
  main, header > div { padding-left: 1rem; padding-right: 1rem; }
  h1 { font-size: 1.55rem; }
  dl.figures { grid-template-columns: 1fr 1fr; }
  dl.facts { display: block; }
  dl.facts > div { display: block; margin-bottom: .6rem; }
  table, caption, tbody, tr, th, td { display: block; min-width: 0; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { border: 1px solid var(--line); padding: .6rem .9rem; margin-bottom: .75rem; }
  tbody th, tbody td { border: 0; padding: .15rem 0; text-align: left; overflow-wrap: anywhere; }
  tbody th { font-size: 1.05rem; padding-bottom: .3rem; }
  tbody td { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: .75rem; }
  tbody td::before { content: attr(data-heading); color: var(--quiet); font-size: .875rem; line-height: 1.7; }
  tbody td.number { text-align: left; }
  .day { white-space: normal; }
  figure svg { overflow: hidden; }
  .map text { font-size: 21px; }
  details table, .dots + .scroll table { display: table; min-width: 30rem; font-size: .875rem; }
  details thead, .dots + .scroll thead { display: table-header-group; position: static; clip-path: none; }
  details tbody, .dots + .scroll tbody { display: table-row-group; }
  details tbody tr, details tr, .dots + .scroll tr { display: table-row; }
  details th, details tbody th, details td, details tbody td, .dots + .scroll tr > * {
    display: table-cell; font-size: inherit; padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); }
  details tbody td::before, .dots + .scroll tbody td::before { content: none; }
}
@page { size: A4; margin: 12mm 15mm 14mm; }
@page sheet { size: A4; margin: 7mm 12mm 5mm; }
@media print {
  .skip { display: none; }
  body { font-size: 9.5pt; line-height: 1.3; }
  header { background: none; padding: 3mm 0; border-top-width: 1.5mm; }
  main, header > div { max-width: none; padding: 0; }
  h1 { font-size: 18pt; }
  h2 { font-size: 12pt; margin: 3.5mm 0 1.5mm; break-after: avoid; }
  dl.figures { grid-template-columns: repeat(4, 1fr); gap: 2.5mm; break-inside: avoid; }
  dl.figures dd { font-size: 15pt; }
  dl.facts { margin: 1mm 0; row-gap: .5mm; line-height: 1.25; }
  p { margin: 1.5mm 0; max-width: none; }
  .scroll, figure { margin: 2mm 0; }
  table { font-size: 8pt; line-height: 1.2; }
  th, td { padding-top: .5mm; padding-bottom: .5mm; padding-right: 4mm; }
  thead th, dt, dl.facts dt { font-size: 8pt; }
  thead { display: table-header-group; }
  tr, figure, p { break-inside: avoid; }
  caption { break-after: avoid; }
  figure svg { max-width: 75mm; }
  figure.map svg { width: auto; max-width: 130mm; max-height: 135mm; }
  main:not(.sheet) .scroll:not(:has(tbody tr:nth-child(9))) { break-inside: avoid; }
  main:not(.sheet) tbody th:not(.number, .day) { min-width: 34mm; }
  tbody tr:nth-child(-n + 2) { break-after: avoid; }
  tbody tr:nth-last-child(-n + 2) { break-before: avoid; }
  figure.trends svg { max-width: 105mm; }
  .trends + .scroll tbody th { white-space: nowrap; }
  .trends + .scroll :is(th, td) { padding-right: 2.5mm; }
  details:not([open]) { display: none; }
  .scroll { overflow: visible; }
  body:has(.sheet) { page: sheet; font: 8.5pt/1.12 Arial, Helvetica, "Liberation Sans", "DejaVu Sans", sans-serif; }
  .sheet { columns: 2; column-gap: 6mm; padding-bottom: 0; }
  .sheet .wide { column-span: all; }
  .sheet table, .sheet thead th, .sheet dt, .sheet dl.facts dt { font-size: 8.5pt; line-height: 1.1; }
  .sheet table { min-width: 100%; }
  .sheet th, .sheet td { padding: .15mm 1.5mm .15mm 0; }
  .sheet thead th { line-height: 1.05; border-bottom-width: 1px; }
  .sheet tbody tr:first-child > * { padding-top: .45mm; }
  .sheet caption { padding: 0; }
  .sheet section:nth-of-type(2) tbody th { width: 60%; }
  .sheet section:nth-of-type(3) tbody th { min-width: 27mm; }
  .sheet section:nth-of-type(2) td, .sheet section:nth-of-type(3) td:nth-child(2), .sheet .day {
    white-space: nowrap; }
  .sheet .wide ~ .wide ~ section { column-span: all; }
  .sheet .dots + .scroll, .sheet .dots ~ .scroll :is(th, td):first-child { display: none; }
  header:has(+ .sheet) { padding: .6mm 0; border-top-width: 1mm; }
  header:has(+ .sheet) h1 { font-size: 14pt; line-height: 1.1; margin-bottom: .8mm; }
  :is(header:has(+ .sheet), .sheet) :is(dl.head, dl.facts) {
    display: flex; flex-wrap: wrap; gap: .3mm 3mm; margin: .8mm 0; line-height: 1.15; }
  :is(header:has(+ .sheet), .sheet) :is(dl.head, dl.facts) > div { display: flex; gap: 1.2mm; }
  :is(header:has(+ .sheet), .sheet) dt { font-size: 8.5pt; }
  .sheet h2 { font-size: 10pt; line-height: 1.15; margin: .8mm 0 .4mm; padding-bottom: .2mm; border-bottom-width: 1px; }
  .sheet p { margin: .4mm 0; }
  .sheet .scroll, .sheet figure { margin: .5mm 0; }
  .sheet dl.figures { margin: .8mm 0; gap: 2mm; }
  .sheet dl.figures > div {
    padding: .2mm 1.2mm; border-top-width: .5mm; flex-direction: row-reverse; align-items: center;
    justify-content: flex-end; gap: 1mm; }
  .sheet dl.figures dt { line-height: 1.1; }
  .sheet dl.figures dd { font-size: 11pt; line-height: 1.05; flex: none; }
  .sheet .wide:has(figure) {
    display: grid; grid-template: auto auto 1fr / 66mm minmax(0, 1fr); column-gap: 6mm; }
  .sheet .wide:has(figure) > h2 { grid-column: 1 / -1; }
  .sheet .wide > figure { grid-area: 2 / 1 / span 2; }
  .sheet figure svg { max-width: 66mm; }
  .sheet figure text { font-size: 15.5px; }
  .sheet .wide:has(figure) ~ .wide h2 { display: none; }
  .sheet .wide:has(figure) ~ .wide p { display: inline; }
  .sheet figure ul.key { font-size: 8.5pt; margin: 0; gap: 0 2mm; line-height: 1.1; }
  .sheet figure ul.key li { gap: 0; }
  .sheet figure ul.key svg { width: 4.5mm; height: 3mm; }
  .sheet figcaption { margin-bottom: .5mm; }
}
</style>
)css"_markup;
}

}  // namespace llp::report
