import { readFileSync, writeFileSync } from 'node:fs';

const LOOK_EVERY_MS = 50;
const RESET_PEAK = '5';

/** The largest resident memory of this process, threads included, while it is watched. */
export class PeakMemory {
  private peakBytes = 0;
  private readonly kernelCounts = resetKernelPeak();
  private readonly timer = setInterval(() => this.look(), LOOK_EVERY_MS);

  /** In megabytes of 2^20. */
  stop(): number {
    clearInterval(this.timer);
    this.look();
    if (this.kernelCounts) this.peakBytes = Math.max(this.peakBytes, kernelPeakBytes());
    return Math.round(this.peakBytes / 1024 / 1024);
  }

  private look(): void {
    this.peakBytes = Math.max(this.peakBytes, process.memoryUsage.rss());
  }
}

/** Linux keeps the peak itself, and so misses none between two looks. False where that cannot be had. */
function resetKernelPeak(): boolean {
  try {
    writeFileSync('/proc/self/clear_refs', RESET_PEAK);
    return kernelPeakBytes() > 0;
  } catch {
    return false;
  }
}

function kernelPeakBytes(): number {
  const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'latin1'));
  return Number(line?.[1] ?? 0) * 1024;
}
