// What the pages do by themselves where scripts run. Without it they say the same, once.
"use strict";

const REFRESH_MS = 15000;
let offset = clockOffset();

/** The server's time less this machine's: countdowns go by the server's. */
function clockOffset() {
  const main = document.querySelector("main[data-now]");
  return main ? Date.parse(main.dataset.now) - Date.now() : 0;
}

/** The two largest units of what is left, as the server writes them; seconds in the last hour. */
function left(milliseconds, over) {
  if (milliseconds <= 0) {
    return over;
  }
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
    element.textContent = left(Date.parse(element.dataset.until) - now, element.dataset.over);
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
  return document.hidden || document.querySelector("input:checked, textarea, details[open]") !== null
    || document.activeElement?.matches("main *, input") || !document.getSelection().isCollapsed;
}

async function refresh() {
  if (busy()) {
    return;
  }
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    if (answer.redirected) {
      location.reload();
      return;
    }
    const fresh = new DOMParser()
      .parseFromString(await answer.text(), "text/html").querySelector("main[data-live]");
    if (answer.ok && fresh && !busy()) {
      // The element stays: whoever came to it by the keyboard, or by a click into it, is still there.
      const main = document.querySelector("main");
      main.dataset.now = fresh.dataset.now;
      main.replaceChildren(...fresh.childNodes);
      begin();
    }
  } catch {
    // Not reached this time; what is shown stays, and the next time tries again.
  }
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
  const { redirected, ok, page } = await sent(form, event.submitter);
  if (redirected) {
    location.reload();
  } else if (ok && page) {
    page.querySelectorAll("h1, [data-known], details").forEach((known) => known.remove());
    show(here, page);
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

function show(here, page) {
  const place = here.querySelector("[data-place]") ?? document.createElement("div");
  place.dataset.place = "";
  place.tabIndex = -1;
  place.setAttribute("role", "status");
  place.replaceChildren(...page.childNodes);
  if (place.querySelector("form")) {
    here.append(place);
  } else {
    here.replaceWith(place);
  }
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

begin();
document.addEventListener("submit", answerHere);
setInterval(countDown, 1000);
if (document.querySelector("main[data-live]")) {
  setInterval(refresh, REFRESH_MS);
}
