/** Clauses of the Regulation on Open Government Information (State Council Decree 711, 2019), in our own English; the Chinese text is the law. */
export default {
  decree: 'Regulation on Open Government Information (State Council Decree 711; our translation)',
  none: 'not spoken of in the Regulation',
  clause: {
    a14: { cite: 'Article 14', words: 'Information lawfully designated a state secret, information whose disclosure laws or administrative regulations forbid, and information whose disclosure may endanger national, public or economic security or social stability is not disclosed.' },
    a15: { cite: 'Article 15', words: 'Information whose disclosure would harm the lawful rights of third parties, such as trade secrets and personal privacy, must not be disclosed, unless the third party agrees or the body finds that withholding it would gravely affect the public interest.' },
    a16_1: { cite: 'Article 16(1)', words: 'Information on internal affairs, including personnel, logistics and internal workflow, may be withheld.' },
    a16_2: { cite: 'Article 16(2)', words: 'Process information formed in carrying out administrative functions, such as discussion records, drafts, consultation letters and requests for instructions, and administrative enforcement case files may be withheld. Where laws, regulations or rules say that such information shall be disclosed, they are followed.' },
    a30_unclear: { cite: 'Article 30', words: 'Where a request is not clear, the body shall guide and explain, and within 7 working days of receiving it tell the applicant once and in full to correct it, with what is to be corrected and a reasonable time for it.' },
    a30_abandoned: { cite: 'Article 30', words: 'An applicant who without proper reason does not correct the request in time is held to have given it up; the body no longer handles it.' },
    a35: { cite: 'Article 35', words: 'Where the number or frequency of requests is clearly beyond reason, the body may ask for the reasons; where it finds them unreasonable, it tells the applicant that the requests will not be processed.' },
    a36_2: { cite: 'Article 36, item 2', words: 'Where the information can be disclosed, the body provides it, or tells the applicant how, where and when to obtain it.' },
    a36_4: { cite: 'Article 36, item 4', words: 'Where a search finds no such information, the body tells the applicant that it does not exist.' },
    a36_5: { cite: 'Article 36, item 5', words: 'Where disclosure is not this body’s responsibility, it tells the applicant so and why; where the responsible body can be determined, it gives its name and how to reach it.' },
    a36_6: { cite: 'Article 36, item 6', words: 'Where a request has been answered and the applicant asks again for the same information, the body tells the applicant that it will not process it again.' },
    a36_7: { cite: 'Article 36, item 7', words: 'Where laws or administrative regulations have special rules on obtaining the information, such as business or real-estate registers, the body tells the applicant to follow those rules.' },
    a37: { cite: 'Article 37', words: 'Where the information contains parts that should not be disclosed or are not government information but can be separated, the body provides what can be disclosed and gives reasons for the rest.' },
    a38: { cite: 'Article 38', words: 'Apart from what can be separated under article 37, where existing information would have to be processed or analysed, the body may decline to provide it.' },
    a39_1: { cite: 'Article 39(1)', words: 'Petitions, complaints and reports made in the form of a request are not handled as requests; the body says so and may point to the proper channel.' },
    a39_2: { cite: 'Article 39(2)', words: 'Where a request asks for openly published works such as gazettes, newspapers or books, the body may tell how to obtain them.' },
    a42: { cite: 'Article 42', words: 'Information is provided on request free of charge. But where the number or frequency of requests is clearly beyond reason, the body may charge an information processing fee.' },
  },
};
