/** What the sample company said and decided a quarter after its third version. */
export const SAMPLE_REVIEW = {
  weeksAfter: 13,
  agenda: [
    'What version 3 brought',
    'Both scorecards',
    'Why sales sent leads back',
    'Leads from Germany, Austria and Switzerland that wait',
    'Who does what until when',
  ],
  minutes: [
    'Maya showed what came of version 3. Fewer leads, and more of them taken: a form alone does not hand anybody over any more. Both sides want to keep the line where it is until the deals of this quarter have had their time.',
    'Samuel said that leads from Germany, Austria and Switzerland still wait for days. Nobody follows them up since the representative left. This is not a matter of the criteria, and it is held against no rule.',
    'Elena asked whether the volume is enough for the year. The number of handoffs a week is above what was promised; the pipeline follows it now.',
    'Both sides agreed that “not now” needs a date every time, so that nobody is handed over again by chance.',
  ],
  decisions: [
    {
      body: 'The line stays at 50 points until this quarter’s deals have closed.',
      owner: 'marketing',
      days: 90,
      isDone: true,
    },
    {
      body: 'A representative takes over Germany, Austria and Switzerland; until then Rita answers them.',
      owner: 'sales',
      days: 30,
      isDone: false,
    },
    {
      body: 'Every “not now” gets a date; Samuel looks at those without one each Friday.',
      owner: 'sales',
      days: 14,
      isDone: true,
    },
  ],
} as const
