/** A memo with lists, notes and a page break, which every input format can hold. */
export const TEXT = `12. Memorandum of Conversation1

Washington, May 5, 1960, 3 p.m.

SUBJECT

  • Trade

PARTICIPANTS

  • U.S.
    • Mr. Smith
  • France
    • Mr. Dubois

Mr. Smith said that he agreed.2 He hoped [Page 7] for the best.

Mr. Dubois replied that it was late.

  1. Source: Department of State, Central Files. Secret.

  2. Not printed.
`
