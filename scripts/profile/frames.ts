/** Frames of a window, recorded in it. */
import type { Page } from "playwright-core";

export interface Frames {
  /** Frames that were not shown at their time, at 60 a second. */
  readonly dropped: number;
  /** The longest time, in milliseconds, in which nothing new could be shown. */
  readonly longest: number;
  /** Milliseconds from key to frame, as the browser measures them, of each key that took 16 or more. */
  readonly slowKeys: readonly number[];
}

// What the page has, and Node has not.
declare function requestAnimationFrame(then: () => void): void;
declare const PerformanceObserver: new (
  see: (list: { getEntries(): readonly { name: string; duration: number }[] }) => void,
) => { observe(what: { type: string; durationThreshold: number }): void; disconnect(): void };

/** Records until what it gives is called. */
export async function recordFrames(page: Page): Promise<() => Promise<Frames>> {
  const recorder = await page.evaluateHandle(() => {
    const slowKeys: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === "keydown") slowKeys.push(duration);
    });
    observer.observe({ type: "event", durationThreshold: 16 });
    // Methods: what makes JavaScript of this file gives functions in variables a wrapper, which the page has not.
    const recording = {
      dropped: 0,
      longest: 0,
      last: performance.now(),
      isOn: true,
      frame() {
        const now = performance.now();
        const passed = now - recording.last;
        recording.dropped += Math.max(0, Math.round((passed * 60) / 1000) - 1);
        recording.longest = Math.max(recording.longest, passed);
        recording.last = now;
        if (recording.isOn) requestAnimationFrame(recording.frame);
      },
      stop() {
        recording.isOn = false;
        observer.disconnect();
        return { dropped: recording.dropped, longest: recording.longest, slowKeys };
      },
    };
    requestAnimationFrame(recording.frame);
    return recording;
  });
  return () => recorder.evaluate((recording) => recording.stop());
}
