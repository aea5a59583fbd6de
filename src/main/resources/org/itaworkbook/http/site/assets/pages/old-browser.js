// For browsers without modules, which run nothing else of the pane: Internet Explorer, in which Excel 2019 shows it.
(function () {
  document.querySelector('[data-at="host"]').hidden = true;
  document.querySelector('[data-at="old"]').hidden = false;
})();
