import { bonusFiles, bonusNames, findBonus } from './bonus-registry';

describe('the bonuses a plan can name', () => {
  it('are the files of the folder', () => {
    expect(bonusNames()).toEqual(['infinity', 'level']);
    expect(findBonus('infinity')?.name).toBe('infinity');
    expect(findBonus('level')?.name).toBe('level');
  });

  it.each(['pool', 'bonus', 'level.bonus', '', 'constructor', '__proto__'])('do not include %j', (name) => {
    expect(findBonus(name)).toBeNull();
  });

  const FOLDER = [
    'bonus.ts',
    'level.bonus.ts',
    'level.bonus.spec.ts',
    'level.bonus.js',
    'level.bonus.js.map',
    'level.bonus.d.ts',
    'infinity.bonus.ts',
    'infinity.bonus.js',
    'plan-set.ts',
  ];

  it('are taken from source or from the build, never from both', () => {
    expect(bonusFiles(FOLDER, '.ts')).toEqual(['infinity.bonus.ts', 'level.bonus.ts']);
    expect(bonusFiles(FOLDER, '.js')).toEqual(['infinity.bonus.js', 'level.bonus.js']);
  });
});
