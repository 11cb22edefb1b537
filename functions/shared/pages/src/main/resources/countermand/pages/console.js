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

/** What the customer will read, while it is typed. */
function preview() {
  const form = document.querySelector("form[data-preview]");
  if (!form) {
    return;
  }
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
    || document.activeElement?.closest("[data-place]") != null
    || /^(INPUT|TEXTAREA|SELECT|BUTTON)$/.test(document.activeElement?.tagName ?? "");
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
      document.querySelector("main").replaceWith(fresh);
      begin();
    }
  } catch {
    // Not reached this time; what is shown stays, and the next time tries again.
  }
}

/**
 * An answer where it is given: the page that would come is shown within the list, without what the
 * list says already. Once nothing is left to ask, it takes the place of the form.
 */
async function answerHere(event) {
  const form = event.target;
  const here = form.closest("[data-here]");
  if (!here || form.dataset.plain) {
    return;
  }
  event.preventDefault();
  try {
    const fields = new URLSearchParams(new FormData(form, event.submitter));
    const answer = await fetch(form.getAttribute("action"), { method: "POST", body: fields });
    const next = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main");
    if (answer.redirected || !next) {
      location.reload();
      return;
    }
    next.querySelectorAll("h1, [data-known], details").forEach((known) => known.remove());
    show(here, next);
  } catch {
    form.dataset.plain = "";
    form.requestSubmit(event.submitter);
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
  place.focus();
}

function begin() {
  offset = clockOffset();
  tellReadersTime();
  preview();
  countDown();
}

begin();
document.addEventListener("submit", answerHere);
setInterval(countDown, 1000);
if (document.querySelector("main[data-live]")) {
  setInterval(refresh, REFRESH_MS);
}
