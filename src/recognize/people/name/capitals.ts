/** Capitals stand for governments, "Bonn replied", and for posts, "Ambassador Bonn"; hardly anybody is called so. */
export const CAPITALS: ReadonlySet<string> = new Set(
  'Accra Algiers Amman Ankara Athens Baghdad Bangkok Beirut Beijing Belgrade Berlin Bern Bogota Bonn Brasilia Brussels Bucharest Budapest Cairo Canberra Caracas Colombo Copenhagen Damascus Delhi Djakarta Dublin Geneva Hanoi Havana Helsinki Islamabad Jakarta Jerusalem Jidda Kabul Karachi Kathmandu Katmandu Khartoum Kiev Leopoldville Lima Lisbon London Luxembourg Madrid Managua Manila Montevideo Moscow Nairobi Nicosia Oslo Ottawa Pankow Paris Peiping Peking Prague Pretoria Quito Rabat Rangoon Rawalpindi Reykjavik Riyadh Rome Saigon Santiago Seoul Singapore Sofia Stockholm Taipei Tehran Teheran Tirana Tokyo Tripoli Tunis Vienna Vientiane Warsaw Washington Wellington Whitehall'.split(
    ' ',
  ),
)

/** "Commissioner Karachi": a title and the post to which a telegram goes; "Minister Colombo" is somebody. */
export const isPost = (title: string, name: string): boolean => POSTED.has(title) && CAPITALS.has(name)
const POSTED = new Set(['Ambassador', 'Amb', 'Commissioner', 'Consul', 'Chargé'])
