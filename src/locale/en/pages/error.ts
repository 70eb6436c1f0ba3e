/** Errors of keeping own data, in the group of the other errors. */
export default {
  storage_unavailable: { what: 'The browser gives this page no storage: {detail}', remedy: 'A private window, an http address or an older browser does this. Use https and a current Chrome, Edge or Firefox; or go on, and export before you leave.' },
  storage_full: { what: 'The browser’s storage is full; nothing was saved: {detail}', remedy: 'What was saved before is unchanged. Free some disk space or delete own data that you do not need, and try again; or export first.' },
  storage_failed: { what: 'Could not be saved: {detail}', remedy: 'What was saved before is unchanged. Try again; if it fails again, export and reload the page.' },
  storage_elsewhere: { what: 'Another tab is editing own data; this one can only read', remedy: 'Work in that tab, or close it and reload this page.' },
};
