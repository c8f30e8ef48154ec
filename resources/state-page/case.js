// The page asks for the one file the receipt's code names and for nothing else. The name stands behind the #, so it is in no
// address a server writes down but that file's own.
(function () {
  "use strict";
  const settings = JSON.parse(document.getElementById("settings").textContent);
  const everySeconds = 60;
  const byId = (id) => document.getElementById(id);
  const asked = new URLSearchParams(location.search).get("lang");
  const name = /^#[0-9a-f]{32}$/.test(location.hash) ? location.hash.slice(1) : "";
  let language = settings.languages.includes(asked) ? asked : settings.languages[0];
  let found = null;
  let isMissing = name === "";

  const words = (key, ...values) =>
    values.reduce((text, value, i) => text.replace(`%${i + 1}`, value), settings.words[language][key]);
  const put = (id, text) => {
    const element = byId(id);
    if (element.textContent !== text) element.textContent = text;
  };
  const make = (tag, text, kind) => {
    const element = document.createElement(tag);
    element.textContent = text;
    if (kind) element.className = kind;
    return element;
  };

  function show() {
    document.documentElement.lang = language === "en" ? "en" : "ja";
    for (const id of ["title", "note"]) put(id, words(id));
    document.title = `${words("title")} - ${settings.town}`;
    for (const button of byId("languages").children) button.setAttribute("aria-pressed", String(button.value === language));
    put("age", isMissing ? words("missing") : found ? words("asOf", found.at.slice(0, 10), found.at.slice(11, 16)) : words("loading"));
    const procedures = found && !isMissing ? found.procedures : [];
    const again = procedures.some((one) => one.state === "returned");
    byId("again").hidden = !again;
    if (again) put("again", words("again"));
    byId("steps").replaceChildren(...procedures.map((one) => {
      const item = make("li", "", settings.words[language].states[one.state] ? one.state : "waiting");
      item.append(
        make("span", one.name[language] || one.name.ja, "name"),
        make("span", one.department, "where"),
        make("span", settings.words[language].states[one.state] || settings.words[language].states.waiting, "state"));
      return item;
    }));
  }

  async function load() {
    if (name) {
      try {
        const answer = await fetch(`cases/${name}.json`, { cache: "no-store", credentials: "omit", referrerPolicy: "no-referrer" });
        if (answer.status === 404) isMissing = true;
        const read = answer.ok ? await answer.json() : null;
        if (read && read.version === 1) {
          found = read;
          isMissing = false;
        }
      } catch (failure) {
        // What was heard last stays, with its time.
      }
    }
    show();
  }

  byId("skip").hidden = true; // nothing stands before the text but the languages
  for (const code of settings.languages) {
    const button = make("button", settings.words[code].ownName);
    button.type = "button";
    button.value = code;
    button.lang = code === "en" ? "en" : "ja";
    button.addEventListener("click", () => {
      language = code;
      show();
    });
    byId("languages").append(button);
  }
  show();
  load();
  setInterval(load, everySeconds * 1000);
})();
