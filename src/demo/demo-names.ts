import type { Random } from './random';

interface Names {
  readonly country: string;
  readonly first: readonly string[];
  readonly last: readonly string[];
}

const NAMES: readonly Names[] = [
  {
    country: 'RU',
    first: [
      'Анна',
      'Мария',
      'Ольга',
      'Екатерина',
      'Дмитрий',
      'Сергей',
      'Алексей',
      'Наталья',
      'Ирина',
      'Павел',
    ],
    last: [
      'Соколова',
      'Кузнецова',
      'Попова',
      'Лебедева',
      'Козлов',
      'Новиков',
      'Морозов',
      'Волкова',
      'Зайцева',
      'Орлов',
    ],
  },
  {
    country: 'KZ',
    first: ['Әлия', 'Айгерім', 'Нұрлан', 'Сәуле', 'Бауыржан', 'Гүлнар', 'Ерлан', 'Жанар'],
    last: ['Қасымова', 'Нұрғалиева', 'Әбенов', 'Сәрсенбаева', 'Жұмабаев', 'Ахметова'],
  },
  {
    country: 'TR',
    first: ['Ayşe', 'Fatma', 'Emine', 'Zeynep', 'Mehmet', 'İbrahim', 'Çağla', 'Gülşen'],
    last: ['Yılmaz', 'Kaya', 'Demir', 'Şahin', 'Çelik', 'Özdemir', 'Işık'],
  },
  {
    country: 'DE',
    first: ['Julia', 'Sabine', 'Katrin', 'Jürgen', 'Anke', 'Björn', 'Petra'],
    last: ['Müller', 'Schneider', 'Weiß', 'Krüger', 'Schröder', 'Köhler'],
  },
  {
    country: 'AE',
    first: ['ليلى', 'فاطمة', 'أحمد', 'مريم'],
    last: ['الحسن', 'منصور', 'العلي'],
  },
];

const WEIGHTS = [0, 0, 0, 0, 1, 1, 2, 2, 3, 4];

/** A person's name and country, in the scripts that the company's people write in. */
export function demoPerson(random: Random): { name: string; country: string } {
  const names = NAMES[random.pick(WEIGHTS)]!;
  return { name: `${random.pick(names.first)} ${random.pick(names.last)}`, country: names.country };
}
