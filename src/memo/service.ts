/** The forces of an officer: "U.S.N.", "USAF", "U.S. Marine Corps", "R.N. (Ret.)". */
const SERVICE =
  /^(?:U\.S\.(?:N\.R\.|M\.C\.|A\.F\.|C\.G\.|N\.)|USN|USNR|USMC|USAF|USCG|R\.N\.|R\.A\.F\.|RN|RAF|(?:U\.S\.|United States|Royal|British) (?:Army|Navy|Air Force|Marines|Marine Corps|Coast Guard))(?:,? \(?Ret(?:\.|ired)?\)?)?(?=$|[,;])/
/** The same where it may be a side as well: only behind a comma it cannot. */
const STATE = /^(?:USA|U\.S\.A\.)(?:,? \(?Ret(?:\.|ired)?\)?)?$/

/** Whether a line begins with the service of an officer, and holds nothing else or, behind a comma, an office. */
export const isService = (text: string): boolean => SERVICE.test(text)

/** The same behind a comma, where "USA" is no side. */
export const isServiceOf = (text: string): boolean => isService(text) || STATE.test(text)
