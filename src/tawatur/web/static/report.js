(() => {
"use strict";
const $ = (query, from = document) => from.querySelector(query);
const $$ = (query, from = document) => [...from.querySelectorAll(query)];
const root = document.documentElement;
const panel = $("#panel");
let map = null;

// language

function setLanguage(lang) {
  root.lang = lang;
  root.dir = lang === "ar" ? "rtl" : "ltr";
  if (map) map.speak(lang);
}
$("#language").addEventListener("click", () => setLanguage(root.lang === "ar" ? "en" : "ar"));

// claims: the words of a text, its cards, the panel

const marksOf = claim => $$("mark").filter(mark => mark.dataset.c.split(" ").includes(String(claim)));

function show(claims, from) {
  const cards = claims.map(claim => document.getElementById("c" + claim)).filter(Boolean);
  if (!cards.length) return;
  $$("mark.on").forEach(mark => mark.classList.remove("on"));
  claims.forEach(claim => marksOf(claim).forEach(mark => mark.classList.add("on")));
  $("#panel-body").replaceChildren(...cards.map(copy));
  panel.hidden = false;
  document.body.classList.add("open");
  panel.scrollTop = 0;
  if (from) return;
  const first = marksOf(claims[0])[0];
  if (first) first.scrollIntoView({block: "center"});
}

function copy(card) {
  const one = card.cloneNode(true);
  one.removeAttribute("id");
  $$("details", one).forEach(details => { details.open = true; });
  return one;
}

function hide() {
  panel.hidden = true;
  document.body.classList.remove("open");
  $$("mark.on").forEach(mark => mark.classList.remove("on"));
  light(null);
}

document.addEventListener("click", event => {
  const mark = event.target.closest("mark");
  const link = event.target.closest("[data-claim]");
  const back = event.target.closest("[data-show]");
  if (mark) show(mark.dataset.c.split(" "), mark);
  else if (back) { event.preventDefault(); show([back.dataset.show]); }
  else if (link) { event.preventDefault(); show([link.dataset.claim]); history.replaceState(null, "", "#c" + link.dataset.claim); }
  else if (event.target.closest("#close")) hide();
});
document.addEventListener("keydown", event => {
  if (event.key === "Escape") hide();
  if (event.key === "Enter" && event.target.matches("mark")) show(event.target.dataset.c.split(" "), event.target);
});

// the words that a rule read; offsets are code points, the browser counts UTF-16 units

function light(item) {
  if (!CSS.highlights) return;
  CSS.highlights.delete("slot");
  const card = item && item.closest(".card");
  const range = card && rangeOf(card.dataset.document, Number(item.dataset.start), Number(item.dataset.end));
  if (range) CSS.highlights.set("slot", new Highlight(range));
}

function rangeOf(number, start, end) {
  const line = $$("#d" + number + " .text p").filter(p => Number(p.dataset.start) <= start).pop();
  if (!line || end <= start) return null;
  const range = document.createRange();
  let at = Number(line.dataset.start), open = false;
  const walk = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const points = [...walk.currentNode.data];
    const units = stop => points.slice(0, stop - at).join("").length;
    if (!open && start < at + points.length) { range.setStart(walk.currentNode, units(start)); open = true; }
    if (open) range.setEnd(walk.currentNode, units(Math.min(end, at + points.length)));
    at += points.length;
    if (at >= end) break;
  }
  return open ? range : null;
}
document.addEventListener("mouseover", event => {
  const item = event.target.closest(".why li");
  if (item) light(item);
});

// the map

function draw(data) {
  const plain = {interactive: false, smoothFactor: 0.6};
  const chart = L.map("leaflet", {maxBounds: L.latLngBounds(data.box).pad(0.1), minZoom: 4, maxZoom: 12, zoomSnap: 0.5, zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, scrollWheelZoom: false});
  chart.attributionControl.setPrefix("Leaflet");
  const turned = rings => rings.map(ring => ring.map(([lon, lat]) => [lat, lon]));
  const fill = (polygons, style) => polygons.forEach(rings => L.polygon(turned(rings), {...plain, stroke: false, fillOpacity: 1, ...style}).addTo(chart));
  fill(data.layers.land, {fillColor: "#f7f4ec"});
  fill(data.layers.lakes, {fillColor: "#d7e5ee"});
  L.polyline(turned(data.layers.rivers), {...plain, color: "#8db4cc", weight: 1.4}).addTo(chart);
  L.polyline(turned(data.layers.borders), {...plain, color: "#7d756b", weight: 1.1, dashArray: "5 3"}).addTo(chart);
  const names = towns(chart, data.towns);
  spots(chart, data.spots);
  let credit = "";
  const words = JSON.parse($("#words").textContent).borders;
  chart.speak = lang => {
    if (credit) chart.attributionControl.removeAttribution(credit);
    credit = lang === "ar" ? `<bdi dir="rtl">${words[0]}</bdi>` : words[1];
    chart.attributionControl.addAttribution(credit);
    place(chart.getContainer());
  };
  chart.speak(root.lang);
  chart.home = () => {
    chart.invalidateSize({animate: false});
    chart.fitBounds(L.latLngBounds(data.view).pad(0.25), {maxZoom: 10, animate: false});
  };
  chart.home();
  L.control.scale({imperial: false}).addTo(chart);
  const fit = () => {
    names.forEach(([zoom, marker]) => chart.getZoom() >= zoom ? marker.addTo(chart) : marker.remove());
    place(chart.getContainer());
  };
  chart.on("zoomend", fit);
  fit();
  return chart;
}

// names that would lie on others move to the other side of their point, or are left out

function place(container) {
  const taken = $$(".pin svg", container).map(pin => pin.getBoundingClientRect());
  const free = name => {
    const box = name.firstChild.getBoundingClientRect();
    const hit = taken.some(other => box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom);
    if (!hit) taken.push(box);
    return !hit;
  };
  for (const kind of [".spot-name:not(.area)", ".spot-name.area", ".town"]) {
    for (const name of $$(kind, container)) {
      name.classList.remove("out");
      name.firstChild.classList.remove("aside");
      if (free(name)) continue;
      name.firstChild.classList.add("aside");
      if (kind !== ".spot-name:not(.area)" || !free(name)) name.classList.add("out");
    }
  }
}

function both(place) {
  const span = document.createElement("span");
  for (const lang of ["ar", "en"]) {
    const words = document.createElement("bdi");
    words.className = words.lang = lang;
    words.textContent = place[lang];
    span.append(words);
  }
  return span;
}

function towns(chart, found) {
  return found.map(town => {
    const label = document.createElement("span");
    label.append(document.createElement("i"), both(town));
    return [town.zoom, L.marker(town.at, {icon: L.divIcon({className: "town", html: label, iconAnchor: [2, 6]}), interactive: false, keyboard: false})];
  });
}

const SHAPES = {contested: "differs", corroborated: "agrees", "single-source": "alone"};
const COLOURS = {contested: "#a83a08", corroborated: "#1d5c9c", "single-source": "#55606b"};

function glyph(state) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "g s-" + SHAPES[state]);
  svg.append(document.createElementNS(svg.namespaceURI, "use"));
  svg.firstChild.setAttribute("href", "#g-" + SHAPES[state]);
  return svg;
}

function spots(chart, found) {
  for (const spot of found) {
    L.circle(spot.at, {radius: spot.km * 1000, color: COLOURS[spot.state], weight: 1, dashArray: spot.area ? "2 5" : null, fillOpacity: spot.area ? 0 : 0.08, interactive: false}).addTo(chart);
    if (spot.area) L.marker(spot.at, {icon: L.divIcon({className: "spot-name area", html: both(spot)}), interactive: false, keyboard: false}).addTo(chart);
  }
  for (const spot of found.filter(spot => !spot.area)) {
    L.marker(spot.at, {icon: L.divIcon({className: "pin", html: glyph(spot.state), iconSize: [20, 20]}), zIndexOffset: spot.state === "contested" ? 2000 : spot.state === "corroborated" ? 1000 : 0, title: spot[root.lang], alt: spot[root.lang]}).bindPopup(popup(spot)).addTo(chart);
    L.marker(spot.at, {icon: L.divIcon({className: "spot-name", html: both(spot), iconAnchor: [-12, 7]}), interactive: false, keyboard: false}).addTo(chart);
  }
}

function popup(spot) {
  const box = document.createElement("div");
  const name = document.createElement("b");
  name.append(both(spot));
  const list = document.createElement("ul");
  for (const incident of spot.incidents) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = "#i" + incident.n;
    link.innerHTML = incident.html; // made and escaped by the report itself
    item.append(glyph(incident.state), " ", link);
    list.append(item);
  }
  box.append(name, list);
  return box;
}

const data = JSON.parse($("#map-data").textContent);
if (data.box) map = draw(data);

// printing: everything open, the map as large as the page

const shut = [];
addEventListener("beforeprint", () => {
  $$("details.all:not([open])").forEach(details => { details.open = true; shut.push(details); });
  paper(true);
});
addEventListener("afterprint", () => {
  shut.splice(0).forEach(details => { details.open = false; });
  paper(false);
});

function paper(on) {
  if (!map) return;
  map.getContainer().classList.toggle("paper", on);
  map.home();
}

// an address that ends in the number of a claim

function follow() {
  const asked = /^#c(\d+)$/.exec(location.hash);
  if (asked) show([asked[1]]);
}
addEventListener("load", () => setTimeout(follow, 0)); // after the browser went to the card
addEventListener("hashchange", () => setTimeout(follow, 0));
})();
