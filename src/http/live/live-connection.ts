import type { WebSocket } from 'ws';
import type { LiveContext } from '../../live/api/live-context.js';
import { ChangeQueue } from '../../live/domain/change-queue.js';
import type { ChangedPlan, ChangedState } from '../../live/domain/changed-plan.js';
import type { PlanChangeFeed } from '../../live/store/plan-change-feed.js';
import type { Viewer } from '../../people/domain/viewer.js';
import { CLOSE } from './close-codes.js';
import type { LiveLimits } from './live-limits.js';

/** Why a connection is closed. */
interface CloseReason {
  readonly code: number;
  readonly reason: string;
}

/** A connection as the protocol sees it. */
export interface LiveConnection {
  readonly requestId: string;
  /** Who has connected; null: somebody who has not shown who they are. */
  viewer: Viewer | null;
  /** How many subscriptions were asked for. */
  asked: number;
  /** Aborted when the connection is gone. */
  readonly gone: AbortSignal;
  readonly planChanges: LiveContext['planChanges'];
  close(why: CloseReason): void;
  /** Closes the connection at that time, if it is still there. */
  closeAt(time: Date, why: CloseReason): void;
}

interface ConnectionParts extends Pick<LiveConnection, 'requestId' | 'gone'> {
  readonly feeds: Readonly<Record<ChangedState, PlanChangeFeed>>;
  readonly limits: Pick<LiveLimits, 'togetherMs' | 'waiting'>;
}

/** A connection over a WebSocket, of somebody who has said nothing yet. */
export function connectionOver(socket: WebSocket, { requestId, gone, feeds, limits }: ConnectionParts): LiveConnection {
  function close({ code, reason }: CloseReason): void {
    // The client's own word that it closes has to be read.
    socket.resume();
    socket.close(code, reason);
  }
  return {
    requestId,
    viewer: null,
    asked: 0,
    gone,
    close,
    closeAt: (time, why) => callAt(time, gone, () => close(why)),
    async planChanges(states, isWanted) {
      const { togetherMs, waiting } = limits;
      const queue = new ChangeQueue<ChangedPlan>({ togetherMs, most: waiting, onFull: () => close(CLOSE.slow) });
      const stops: (() => void)[] = [];
      for (const state of states) {
        stops.push(
          await feeds[state].subscribe((change) => {
            if (isWanted(change)) queue.add(state === 'DRAFT' ? -change.nodeId : change.nodeId, change);
          }),
        );
      }
      queue.onEnd(() => {
        for (const stop of stops) stop();
      });
      return queue;
    },
  };
}

/** No timer of Node.js runs longer. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

function callAt(time: Date, gone: AbortSignal, call: () => void): void {
  const left = time.getTime() - Date.now();
  if (left <= 0) {
    call();
    return;
  }
  const timer = setTimeout(() => callAt(time, gone, call), Math.min(left, LONGEST_TIMER_MS));
  gone.addEventListener('abort', () => clearTimeout(timer), { once: true });
}
