export { costLimit, costOf, refuseCostly } from './cost-limit.js';
export { MAX_ALIASES, MAX_COST, MAX_DEPTH, MAX_DIRECTIVES } from './limits.js';
export { validationRules } from './validation-rules.js';
