// Whole folders can be chosen where the browser knows how; without this script the other field does.
const field = document.getElementById("folder");
if (field && "webkitdirectory" in field) {
  field.webkitdirectory = true;
  document.getElementById("folder-field").hidden = false;
}
