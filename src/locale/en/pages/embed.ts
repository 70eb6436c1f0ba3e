/** Words of embedded charts. */
export default {
  waiting: 'Loading the chart…',
  gone: 'This view does not show that chart.',
  open: 'Open in Gongkai Atlas',
  changed: 'The data has changed since this was embedded (version {stated}, now {now}); figures may differ from the text round it.',
};
