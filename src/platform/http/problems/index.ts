export { PROBLEM_JSON, type Problem } from './problem';
export { ProblemFilter, sendProblem } from './problem.filter';
