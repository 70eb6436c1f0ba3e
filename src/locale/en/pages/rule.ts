/** Names of the rules, what they mean and what to do about a finding, by rule id. Neutral: what was found, what to check. */
export default {
  id: {
    'T3-BALANCE': {
      name: 'Table 3 balances',
      meaning: 'In every column: received + carried in = processed + carried out, as the table itself prints.',
      remedy: 'Check the four figures of the column: received may already include what was carried in, or something was left out of the outcomes.',
    },
    'T3-OUTCOMES': {
      name: 'Outcomes add up',
      meaning: 'In every column the outcomes add up to (7) total. (6) other counts as one row or as three, as it is printed.',
      remedy: 'Check the outcomes and the total. Two columns off by the same amount with the total right are mostly one case in the wrong column.',
    },
    'T3-APPLICANTS': {
      name: 'Applicants add up',
      meaning: 'In every row natural persons and the five kinds of organisations add up to the total.',
      remedy: 'Check the six figures and the total. Where two neighbours written together mend the sum, one number was probably torn in two: look at the source.',
    },
    'T4-TOTAL': {
      name: 'Reviews and suits add up',
      meaning: 'For reviews and each route to court: upheld + corrected + other + pending = total.',
      remedy: 'Check the four results and the total. A total of 0 beside results that are not 0 was mostly just not filled in.',
    },
    'XY-CARRY': {
      name: 'Carried over between years',
      meaning: 'Carried in this year is what the same body, in the same scope, carried out the year before, column by column.',
      remedy: 'Set the two reports side by side, find which of them has to be put right, and say why they differ.',
    },
    'XY-IN-FORCE': {
      name: 'Documents in force',
      meaning: 'In force = in force a year before + made − repealed, for regulations and for normative documents.',
      remedy: 'Check what was made, repealed and in force. Where a review or a change of what is counted explains the difference, the report should say so.',
    },
    'TEXT-TABLE': {
      name: 'Words and tables',
      meaning: 'The counts stated in the narrative (received, processed, carried over, reviews, suits) are those of the tables.',
      remedy: 'Check whether words and table speak of the same count and of the same bodies; where the scope differs, the words should say so.',
    },
    ROLLUP: {
      name: 'Sum of the bodies below',
      meaning: 'Every cell of a region’s report is the sum of the reports of the bodies below. Undecided where one of those is missing.',
      remedy: 'Check the region’s figures against the reports below: one left out, one counted twice, or one corrected later.',
    },
    LATE: {
      name: 'Publishing date',
      meaning: 'Article 49 of the Regulation: departments of governments from the county up publish their own report by 31 January; the offices in charge of disclosure at local governments from the county up publish the report of that government by 31 March.',
      remedy: 'Check when the report was first published. Moving or reissuing a page changes its date; the first one counts.',
    },
    MISSING: {
      name: 'Missing report',
      meaning: 'A body that reported a year before has no report. Only said where most bodies with the same parent have theirs in the dataset.',
      remedy: 'Check whether the body has published, was renamed or merged; if it has published, add the report.',
    },
    LAYOUT: {
      name: 'Form of the tables',
      meaning: 'Report years 2019 and 2020 use the 2019 layout, later years the 2021 layout (国办公开办函〔2021〕30号).',
      remedy: 'Check which form was used: table 2 counts different things in the two, and (6) other has one row or three.',
    },
    JUMP: {
      name: 'Large change',
      meaning: 'The change in requests received lies beyond the robust range of bodies of the same level and scope that year (median ± 3.5 scaled MAD). Changes of fewer than 30 requests are left alone.',
      remedy: 'A change is no mistake. Check the figures; the report may want to say why.',
    },
    COPY: {
      name: 'Same words',
      meaning: 'A section is nearly identical to an earlier one of the same body or to another body’s: four fifths of the sentences without figures are the same.',
      remedy: 'Check whether the words say what this year was like, above all those on problems and improvements.',
    },
  },
  severity: { error: 'Error', warning: 'To check', notice: 'Notice' },
  status: { pass: 'Agrees', fail: 'Finding', undecided: 'Undecided', not_applicable: 'Not applicable' },
  cause: {
    does_not_add_up: 'The report itself does not add up',
    reading_error: 'Probably a number torn in two when read or typed',
    scope_differs: 'Words and table are about different bodies',
    missing: 'Missing',
  },
  reason: {
    cancels_out: 'Errors that cancel out while the total is right: one finding',
    received_includes_carried_in: 'Received equals processed and carried out together: it may already include what was carried in',
    digits_joined: 'Two neighbours written together mend the sum',
    deadline_department: 'Article 49: departments of governments from the county up, by 31 January',
    deadline_region: 'Article 49: local governments from the county up, by 31 March',
    deadline_not_named: 'Article 49 sets 31 January for departments of county-level governments and above and 31 March for the report of a region; it names neither townships nor subdistrict offices nor others of this kind. The customary day is shown for notice only',
    rise: 'Far more than the year before',
    fall: 'Far fewer than the year before',
    own_earlier_report: 'As in an earlier report of the same body',
    other_body: 'As in another body’s report',
  },
};
