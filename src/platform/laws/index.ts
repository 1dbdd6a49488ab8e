export { KeepsLaws, KeptLaws, type LawKeeper } from './kept-laws';
export { brokenLaws, type Finding, finding, type Law } from './law';
