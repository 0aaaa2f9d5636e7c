export { overflow, violations } from '../fixtures/violations.ts';
