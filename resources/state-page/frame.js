// What the town's public pages share: its words in the language asked for, the keys that change it, and making and writing
// elements. `show` draws the page anew; it is called by every key and by the page itself when it heard something.
const publicPage = (ids, show) => {
  "use strict";
  const settings = JSON.parse(document.getElementById("settings").textContent);
  const asked = new URLSearchParams(location.search).get("lang");
  let language = settings.languages.includes(asked) ? asked : settings.languages[0];

  const byId = (id) => document.getElementById(id);
  const spoken = () => settings.words[language];
  const words = (key, ...values) =>
    values.reduce((text, value, i) => text.replace(`%${i + 1}`, value), spoken()[key]);
  const nameOf = (one) => one.name[language] || one.name.ja;
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
  const showFrame = () => {
    document.documentElement.lang = language === "en" ? "en" : "ja";
    for (const id of ids) put(id, words(id));
    document.title = `${words("title")} - ${settings.town}`;
    for (const button of byId("languages").children) button.setAttribute("aria-pressed", String(button.value === language));
  };
  /** Draws at once, then asks again and again. */
  const begin = (load, everySeconds) => {
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
  };
  return { byId, spoken, words, nameOf, put, make, showFrame, begin };
};
