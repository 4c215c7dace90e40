import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { second } from '#domain/instant.ts';
import { filePace, formPace, watchBody, type Pace } from './body-time.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A body of which so many bytes come in each second; answers the seconds in which it was called too slow, within ten minutes. */
function lateAfter(pace: Pace, bytesIn: (at: number) => number, size = Infinity): readonly number[] {
  const socket = { bytesRead: 500 };
  const request = Object.assign(new Readable({ read() {} }), { socket, complete: false });
  const late: number[] = [];
  let at = 0;
  watchBody(request as unknown as IncomingMessage, pace, () => late.push(at));
  for (at = 1; at <= 600; at += 1) {
    socket.bytesRead += bytesIn(at);
    if (socket.bytesRead - 500 >= size) request.complete = true;
    vi.advanceTimersByTime(second);
  }
  return late;
}

const megabyte = 1_000_000;

describe('a file', () => {
  test('of a megabyte comes in over a bad phone line', () => {
    expect(lateAfter(filePace, () => 20_000, megabyte)).toEqual([]);
  });

  test('comes in over a line that is gone for ten seconds now and then', () => {
    expect(lateAfter(filePace, (at) => (at % 20 < 10 ? 0 : 40_000), megabyte)).toEqual([]);
  });

  test('of which nothing comes is waited for no longer than fifteen seconds', () => {
    expect(lateAfter(filePace, () => 0)).toEqual([15]);
    expect(lateAfter(filePace, (at) => (at <= 5 ? 100_000 : 0))).toEqual([20]);
  });

  test('that trickles in is not waited for, nor one that never ends', () => {
    expect(lateAfter(filePace, () => 1)).toEqual([16]);
    expect(lateAfter(filePace, () => megabyte)).toEqual([120]);
  });
});

test('a form is here within half a minute, however it comes', () => {
  expect(lateAfter(formPace, () => 100)).toEqual([30]);
  expect(lateAfter(formPace, () => 100, 2_000)).toEqual([]);
});

test('of a body that ended, or whose sender is gone, nothing is told', () => {
  for (const over of ['end', 'close']) {
    const request = Object.assign(new Readable({ read() {} }), { socket: { bytesRead: 0 }, complete: false });
    const late = vi.fn<() => void>();
    watchBody(request as unknown as IncomingMessage, filePace, late);
    request.emit(over);
    vi.advanceTimersByTime(600 * second);
    expect(late).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  }
});
