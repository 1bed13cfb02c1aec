import { withSmallLetters } from '../source/wording.js'
/** Family names of China, Korea and Vietnam as diplomats spelled them, and the words that open Burmese names. */
const OPENING = new Set(
  `Ahn Aung Ba Bae Baek Bo Bui Cao Chang Chao Chau Chen Chi Chiang Chiao Chien Chin Cho Choe Choi Chong Chou Chu
  Chun Chung Dang Dao Daw Deng Dinh Doan Duong Feng Fu Han Hla Ho Hoang Hong Hsiao Hsieh Hsu Hu Hua Huang Huynh
  Hwang Im Kang Kao Khin Kim Ko Ku Kuo Kwon Kyaw Kyi Lai Lam Le Lee Li Liang Liao Lim Lin Liu Lo Lu Luong Luu Ly Ma
  Mao Maung Min Moon Mya Myint Nam Ne Ngo Nguyen Nu Ohn Paek Pai Paik Pak Pan Park Pe Peng Pham Phan Po Rhee Roh
  San Sein Shen Shih Shin Shwe Soe Song Soong Suh Sun Ta Tai Tan Tang Teng Thakin Than Thant Tin Ting Tong Tran
  Trinh Truong Tsai Tsao Tseng Tun Tung U Vo Vu Vuong Wan Wang Wei Wen Win Wu Xu Yang Yao Ye Yeh Yen Yi Yin Yoo
  Yoon Yu Yuan Yun Zhang Zhao Zhou Zhu`.split(/\s+/),
)
/** One syllable as all of these languages have it: "Win", "Hee", "Piao", "Chung". */
const SYLLABLE =
  /^(?:Ch|Dh|Gh|Gy|Hl|Hs|Hw|Kh|Ky|Kw|Lw|My|Ng|Ny|Ph|Sh|Shw|Sw|Th|Tr|Ts|Tz|Zh|[BCDFGHJKLMNPQRSTVWXYZ])?’?[aeiouy]{1,3}(?:ng|nh|nt|ch|ck|[cgklmnprtsw])?$/iu

/**
 * Whether two words behind one another are of one name whatever else they mean: "Ne Win", "U Nu", "Park Chung", "Lin Piao". The first opens such
 * names, and the second has one syllable.
 */
export const areOneName = (first: string, second: string): boolean =>
  OPENING.has(first) && second.length <= LONGEST && SYLLABLE.test(second)

const LONGEST = 6

/** Family names of China in either spelling, but for those that are forenames of the West as well ("Lee", "Kim"). */
const CHINESE = new Set(
  `Bai Cai Cao Chang Chao Chen Cheng Chi Chiang Chiao Chien Chin Chou Chu Deng Ding Dong Du Fan Fang Feng Fu Gao Geng
  Gong Gu Guo Han He Ho Hsiao Hsieh Hsu Hu Hua Huang Ji Jia Jiang Jin Kang Kao Keng Ku Kuo Li Liang Liao Lin Liu Lo Lu
  Luo Ma Mao Meng Pan Peng Qian Qiao Qin Qiu Ren Shao Shen Shi Shih Song Su Sun Sung Tan Tang Tao Teng Tian Tsai Tsao
  Tseng Tung Wang Wei Wen Wu Xi Xia Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yeh Yen Yin Yu Yuan Zeng Zhang Zhao Zheng Zhou
  Zhu Zou`.split(/\s+/),
)
/** One or two syllables of Chinese: "Hao", "Piao", "Mingyuan", "Xiaoping". */
const CHINESE_GIVEN =
  /^(?:(?:Ch|Hs|Sh|Ts|Tz|Zh|[BCDFGHJKLMNPQRSTWXYZ])?’?(?:i?ao|iang|i?ong|u?ang|[eiou]ng|i[ae]n|u?an|u?ai|ieh?|[eu]i|er|i?ou|iu|ih|[aeiu]n|u[aeo]|ia|[aeiou])){1,2}$/iu
/** Family names of Korea, before a given name of two words. */
const KOREAN = new Set(
  `Ahn Baek Chang Cho Choe Choi Chong Chun Chung Han Hong Hwang Im Kang Kim Lee Lim Min Moon Paek Paik Pak Park Rhee Roh Shin Song
  Suh Yang Yi Yoo Yoon Yu Yun`.split(/\s+/),
)

/**
 * Whether a name begins with the family's, of China or Korea, before a given name of its syllables.
 *
 *     Fu Hao     Liu Shaoqi     Park Chung Hee
 */
export function opensWithFamily([family = '', ...given]: readonly string[]): boolean {
  if (given.length === 1 && CHINESE.has(family)) return CHINESE_GIVEN.test(given[0]!)
  return given.length === 2 && KOREAN.has(family) && given.every((word) => SYLLABLE.test(word))
}

/** "SAKAI Kakue": whether capitals show that the first word is the family's name; "JP Lund" and "NEH Lund" have initials. */
export function isFamilyInCapitals([family = '', ...given]: readonly string[]): boolean {
  if (given.length === 0 || !CAPITALS.test(family) || !given.every((word) => FORENAME.test(word)))
    return false
  const printed = withSmallLetters(family)
  return family.length > MOST_INITIALS || opensWithFamily([printed, ...given])
}

const CAPITALS = /^\p{Lu}{2,}$/u
const MOST_INITIALS = 3
const FORENAME = /^\p{Lu}[\p{Ll}’-]+$/u
