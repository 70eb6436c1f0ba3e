/** What is said where a link or embed code states a version of the data. */
export default {
  kept: 'Shown with the data version that the link states: version {version}, built on {day}. The data has been updated since.',
  gone: 'The link states data version {stated}, which this site has not kept. This is the current version {version}, built on {day}; figures may differ from where they are quoted.',
  current: 'See the current data',
};
