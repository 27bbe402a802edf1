import type { Transaction } from '../../database/write-database.js';
import type { Upload } from '../domain/upload.js';

const COLUMNS = `id, file_name as "fileName", size, expires_at as "expiresAt"`;

/** Makes room for a file of who acts; theirs whose time is over go. */
export async function insertUpload(
  transaction: Transaction,
  { fileName, keptHours }: { readonly fileName: string; readonly keptHours: number },
): Promise<Upload> {
  await transaction.query({
    label: 'upload.forget',
    text: 'delete from upload where owner_id = actor_id() and expires_at < now()',
    values: [],
  });
  const [row] = await transaction.query<Upload>({
    label: 'upload.insert',
    text: `insert into upload (owner_id, file_name, expires_at)
      values (actor_id(), $1, now() + make_interval(hours => $2)) returning ${COLUMNS}`,
    values: [fileName, keptHours],
  });
  return row as Upload;
}

/** Keeps what was sent, once. Null: there is no such file of who acts, or it has been received before. */
export async function receiveUpload(transaction: Transaction, id: string, content: Buffer): Promise<Upload | null> {
  const [row] = await transaction.query<Upload>({
    label: 'upload.receive',
    text: `update upload set content = $2, size = length($2::bytea), received_at = now()
      where id = $1 and received_at is null and expires_at > now() returning ${COLUMNS}`,
    values: [id, content],
  });
  return row ?? null;
}

/** A file of who acts, without what is in it; null: there is none. */
export async function findUpload(transaction: Transaction, id: string): Promise<Upload | null> {
  const [row] = await transaction.query<Upload>({
    label: 'upload.by-id',
    text: `select ${COLUMNS} from upload where id = $1 and expires_at > now()`,
    values: [id],
  });
  return row ?? null;
}

/** What is in a file of who acts; null: it is no longer there. */
export async function findUploadContent(transaction: Transaction, id: string): Promise<Buffer | null> {
  const [row] = await transaction.query<{ content: Buffer | null }>({
    label: 'upload.content',
    text: 'select content from upload where id = $1',
    values: [id],
  });
  return row?.content ?? null;
}
