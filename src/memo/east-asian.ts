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
