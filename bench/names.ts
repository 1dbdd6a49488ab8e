const FIRST = [
  ...['Anna', 'Мария', 'Әлия', 'Ayşe', 'Дмитрий', 'Ivan', 'Сауле', 'Fatma', 'Олег', 'Nina'],
  ...['Elena', 'Ольга', 'Гүлнұр', 'Zeynep', 'Сергей', 'Pavel', 'Айгүл', 'Emine', 'Юлия', 'Ludmila'],
  ...['Marta', 'Тимур', 'Ержан', 'Mehmet', 'Наталья', 'Jonas', 'Динара', 'Hatice', 'Виктор', 'Petra'],
];
const BEGINNINGS = [
  ...['Smir', 'Ива', 'Қасы', 'Yıl', 'Пет', 'Brau', 'Ахме', 'Dem', 'Nov', 'Куз'],
  ...['Vol', 'Соко', 'Нұр', 'Kay', 'Мор', 'Rich', 'Сейт', 'Arsl', 'Kol', 'Леб'],
];
const MIDDLES = ['no', 'ри', 'ма', 'la', 'ро', 'ne', 'то', 'ka', 'ви', 'се', 'go', 'ди'];
const ENDINGS = ['va', 'нов', 'ева', 'oğlu', 'ский', 'man'];

/** Names in several scripts, thousands of them, so that a search by name finds some people and not a tenth of all. */
export function personName(random: () => number): string {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)]!;
  return `${pick(FIRST)} ${pick(BEGINNINGS)}${pick(MIDDLES)}${pick(ENDINGS)}`;
}
