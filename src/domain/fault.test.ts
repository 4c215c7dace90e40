import { expect, test } from 'vitest';
import { Fault } from './fault.ts';

test('a fault says publicly its code and when to try again, nothing of its cause', () => {
  const cause = new Error('connection to 10.0.0.7 refused');
  const fault = new Fault('store-unavailable', 30, cause);
  expect(fault).toBeInstanceOf(Error);
  expect(fault.name).toBe('Fault');
  expect(fault.code).toBe('store-unavailable');
  expect(fault.message).toBe('store-unavailable');
  expect(fault.retryAfter).toBe(30);
  expect(fault.cause).toBe(cause);
});

test('without a better guess it is worth trying again in five seconds', () => {
  expect(new Fault('outcome-unknown').retryAfter).toBe(5);
});
