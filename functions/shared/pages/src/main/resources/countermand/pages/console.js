// What the pages do by themselves where scripts run. Without it they say the same, once.
"use strict";

const REFRESH_MS = 15000;
const TWICE_MS = 700;
const pressed = new WeakMap();
let offset = clockOffset();
let known = document.querySelector("main[data-live]") ? told(document.querySelector("main")) : "";

/** The server's time less this machine's: countdowns go by the server's. */
function clockOffset() {
  const main = document.querySelector("main[data-now]");
  return main ? Date.parse(main.dataset.now) - Date.now() : 0;
}

/** The two largest units of what is left, as the server writes them; seconds in the last hour. */
function left(milliseconds) {
  const words = document.body.dataset;
  return milliseconds <= 0 ? words.over : words.left.replace("{0}", units(milliseconds));
}

function units(milliseconds) {
  const seconds = Math.floor(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (days > 0) {
    return `${days} d ${hours % 24} h`;
  }
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min ${seconds % 60} s`;
}

function countDown() {
  const now = Date.now() + offset;
  for (const element of document.querySelectorAll("[data-until]")) {
    element.textContent = left(Date.parse(element.dataset.until) - now);
  }
}

/** The reader's own time beside the deadline's. */
function tellReadersTime() {
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    dateStyle: "medium", timeStyle: "short",
  });
  const label = document.body.dataset.yours;
  for (const time of document.querySelectorAll("time[datetime]:not([data-told])")) {
    time.dataset.told = "";
    const yours = document.createElement("span");
    yours.className = "yours soft";
    yours.textContent = `(${format.format(new Date(time.dateTime))} ${label})`;
    time.after(" ", yours);
  }
}

/** What is said in all, while it is typed; on the list there may be a form for each order. */
function preview() {
  document.querySelectorAll("form[data-preview]:not([data-told])").forEach(previewed);
}

function previewed(form) {
  form.dataset.told = "";
  const shown = form.querySelector("[data-shown]");
  const show = () => {
    const chosen = form.elements.template.selectedOptions[0];
    const words = chosen.value === "OTHER" ? "" : chosen.textContent.trim();
    shown.textContent = `${words} ${form.elements.own.value}`.trim() || "…";
  };
  form.addEventListener("input", show);
  shown.closest("[hidden]")?.removeAttribute("hidden");
  show();
}

/** Whether somebody is in the middle of something that a fresh page would take away. */
function busy() {
  return document.hidden || stopped() || document.querySelector("input:checked, textarea, details[open]") !== null
    || document.activeElement?.matches("main *, input") || !document.getSelection().isCollapsed;
}

/** Whether somebody wants the page to stay as it is. */
function stopped() {
  return document.querySelector("[data-renewal][aria-pressed=true]") !== null;
}

/** What a page says, but for the time that goes by. */
function told(main) {
  const copy = main.cloneNode(true);
  copy.querySelectorAll("[data-until]").forEach((left) => left.replaceChildren());
  return copy.innerHTML;
}

async function refresh() {
  if (busy()) {
    return;
  }
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (answer.redirected) {
      location.assign(answer.url);
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("main[data-live]");
    if (answer.ok && fresh && !busy()) {
      renew(page, fresh);
    }
  } catch {
    // Not reached this time; what is shown stays, and the next time tries again.
  }
}

function renew(page, fresh) {
  if (who(page) !== who(document)) {
    // In another tab the same person went on as somebody else, whose list this would be.
    location.reload();
    return;
  }
  // The element stays: whoever came to it by the keyboard, or by a click into it, is still there.
  const main = document.querySelector("main");
  main.dataset.now = fresh.dataset.now;
  const now = told(fresh);
  if (now !== known) {
    known = now;
    main.replaceChildren(...fresh.childNodes);
  }
  begin();
}

function who(page) {
  return page.querySelector(".who")?.textContent;
}

/**
 * An answer where it is given: the page that would come is shown within the list, without what the
 * list says already. Once nothing is left to ask, it takes the place of the form. Where no such page
 * comes, the form stays with what was typed, and says why.
 */
async function answerHere(event) {
  const form = event.target;
  const here = form.closest("[data-here]");
  if (!here) {
    return;
  }
  event.preventDefault();
  say(form, "");
  pressed.set(form, Infinity);
  const { redirected, ok, page } = await sent(form, event.submitter);
  pressed.delete(form);
  if (redirected) {
    say(form, document.body.dataset.ended);
  } else if (ok && page) {
    page.querySelectorAll("h1, [data-known]").forEach((known) => known.remove());
    show(here, form, page);
  } else {
    say(form, page?.querySelector("p")?.textContent ?? document.body.dataset.unanswered);
  }
}

/** What came back. Where nothing did, or nothing of ours, there is no page. */
async function sent(form, submitter) {
  const fields = new URLSearchParams(new FormData(form, submitter));
  try {
    const answer = await fetch(form.getAttribute("action"), { method: "POST", body: fields });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    return { redirected: answer.redirected, ok: answer.ok, page };
  } catch {
    return { redirected: false, ok: false, page: null };
  }
}

/** A sentence beside the form; an empty one takes away the last. */
function say(form, sentence) {
  form.querySelector("[data-said]")?.remove();
  if (sentence) {
    const said = document.createElement("p");
    said.dataset.said = "";
    said.className = "bad";
    said.setAttribute("role", "alert");
    said.textContent = sentence;
    form.append(said);
  }
}

function show(here, form, page) {
  const place = document.createElement("div");
  place.dataset.place = "";
  place.tabIndex = -1;
  place.setAttribute("role", "status");
  place.replaceChildren(...page.childNodes);
  (place.querySelector("form") ? form.closest("[data-place]") ?? form : here).replaceWith(place);
  dress();
  place.focus();
}

/** What is done for what has just come onto the page. */
function dress() {
  tellReadersTime();
  preview();
  countDown();
}

function begin() {
  offset = clockOffset();
  dress();
}

/** Who presses twice means it once: the second would be told that it had been answered before. */
function once(event) {
  if (event.timeStamp - pressed.get(event.target) < TWICE_MS) {
    event.preventDefault();
    event.stopImmediatePropagation();
  } else {
    pressed.set(event.target, event.timeStamp);
  }
}

/** What an address says once is not said again by each renewal of its page. */
function sayOnce(name) {
  const address = new URL(location.href);
  if (address.searchParams.has(name)) {
    address.searchParams.delete(name);
    history.replaceState(null, "", address);
  }
}

sayOnce("none");
begin();
document.addEventListener("submit", once);
document.addEventListener("submit", answerHere);
for (const button of document.querySelectorAll("[data-renewal]")) {
  button.hidden = false;
  button.addEventListener("click", () => button.setAttribute("aria-pressed", String(!stopped())));
}
setInterval(countDown, 1000);
if (document.querySelector("main[data-live]")) {
  setInterval(refresh, REFRESH_MS);
}
