import type { ClientBase } from 'pg';

/** Hands out ids of a table that is locked meanwhile, and tells its sequence in the end. */
export class Serial {
  used = 0;

  private constructor(
    readonly table: string,
    readonly first: number,
  ) {}

  /** Starts after the highest id that the table's sequence has given. */
  static async of(client: ClientBase, table: string): Promise<Serial> {
    const sql = `select nextval(pg_get_serial_sequence($1, 'id'))::text as id`;
    const { rows } = await client.query<{ id: string }>(sql, [table]);
    return new Serial(table, Number(rows[0]?.id));
  }

  next(): number {
    this.used += 1;
    return this.first + this.used - 1;
  }

  /** Moves the sequence past the ids that were used. */
  async keep(client: ClientBase): Promise<void> {
    if (this.used === 0) return;
    await client.query(`select setval(pg_get_serial_sequence($1, 'id'), $2)`, [this.table, this.first + this.used - 1]);
  }
}
