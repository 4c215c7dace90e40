import { describe, expect, test } from 'vitest';
import { instant } from '#domain/instant.ts';
import { fixedClock, systemClock } from './clock.ts';

/** A machine whose two clocks the test moves. */
function machine(wall = 1_000_000) {
  const time = { wall, monotonic: 500 };
  return {
    source: { wall: () => time.wall, monotonic: () => time.monotonic },
    pass: (ms: number) => {
      time.wall += ms;
      time.monotonic += ms;
    },
    setWall: (to: number) => {
      time.wall = to;
    },
  };
}

describe('the clock', () => {
  test('begins with the machine and runs on the monotonic counter, whatever becomes of the wall clock', () => {
    const { source, pass, setWall } = machine();
    const clock = systemClock(source);
    expect(clock.now()).toBe(1_000_000);
    setWall(5_000_000);
    pass(250);
    expect(clock.now()).toBe(1_000_250);
  });

  test('takes over the time of the database, half the round trip added', () => {
    const { source, pass } = machine();
    const clock = systemClock(source);
    clock.correct(instant(1_000_800), 40);
    expect(clock.now()).toBe(1_000_820);
    pass(1_000);
    expect(clock.now()).toBe(1_001_820);
  });

  test('is not ready until compared, nor when found off by more than 2 s, and is again when the next comparison agrees', () => {
    const clock = systemClock(machine().source);
    expect([clock.isReady(), clock.skew()]).toEqual([false, null]);
    clock.correct(instant(1_002_001));
    expect([clock.isReady(), clock.skew()]).toEqual([false, -2_001]);
    clock.correct(instant(1_002_001));
    expect([clock.isReady(), clock.skew()]).toEqual([true, 0]);
    clock.correct(instant(1_000_001));
    expect([clock.isReady(), clock.skew()]).toEqual([true, 2_000]);
  });

  test('stands still rather than go back by up to 2 s', () => {
    const { source, pass } = machine();
    const clock = systemClock(source);
    const before = clock.now();
    clock.correct(instant(before - 1_500));
    expect(clock.now()).toBe(before);
    pass(1_000);
    expect(clock.now()).toBe(before);
    pass(1_000);
    expect(clock.now()).toBe(before + 500);
  });

  test('goes back by more than 2 s at once, and is not ready then', () => {
    const { source } = machine();
    const clock = systemClock(source);
    const before = clock.now();
    clock.correct(instant(before - 600_000));
    expect(clock.now()).toBe(before - 600_000);
    expect(clock.isReady()).toBe(false);
  });

  test('notices that the wall clock jumped, until the next comparison', () => {
    const { source, pass, setWall } = machine();
    const clock = systemClock(source);
    pass(60_000);
    expect(clock.hasJumped()).toBe(false);
    setWall(1_000_000 + 60_000 + 86_400_000);
    expect(clock.hasJumped()).toBe(true);
    clock.correct(instant(87_460_000));
    expect(clock.hasJumped()).toBe(false);
  });

  test('of this process tells the time of this machine', () => {
    const clock = systemClock();
    const before = Date.now();
    const now = clock.now();
    expect(now).toBeGreaterThanOrEqual(before - 1);
    expect(clock.now()).toBeGreaterThanOrEqual(now);
    expect(Number.isInteger(now)).toBe(true);
  });
});

test('a fixed clock stands where it was set', () => {
  const clock = fixedClock(1_000);
  clock.advance(500);
  expect(clock.now()).toBe(1_500);
  clock.set(10);
  expect(clock.now()).toBe(10);
});
