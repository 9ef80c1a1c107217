import { defineAdapter } from '../../model/index.ts';

/** Modules of the one database interface of Python (PEP 249), and what they call a connection. psycopg has an adapter of its own. */
const CONNECTS = ['sqlite3 connect', 'aiosqlite connect', 'pymysql connect', 'pymysql.connections Connection', 'MySQLdb connect', 'mysql.connector connect', 'aiomysql connect', 'asyncmy connect', 'oracledb connect', 'pyodbc connect', 'duckdb connect', 'snowflake.connector connect'];
const POOLS = ['aiomysql create_pool', 'asyncmy create_pool', 'oracledb create_pool', 'mysql.connector.pooling MySQLConnectionPool'];
const TYPES = ['sqlite3 Connection', 'aiosqlite Connection', 'aiosqlite.core Connection', 'pymysql.connections Connection', 'aiomysql Connection', 'oracledb Connection', 'pyodbc Connection', 'duckdb DuckDBPyConnection'];
/** Of a connection, in the module's own words; sqlite waits for a lock, the others for an answer. */
const bounded = { deadline: ['arg(read_timeout)', 'arg(timeout)'] } as const;
const query = { effect: 'sql(arg0)', where: 'arg1', handle: 'recv', verb: 'name' } as const;

/** The statement is sent by `execute`; the fetch calls only hand over what has arrived. */
export default defineAdapter({
  name: 'dbapi',
  title: 'DB-API modules (sqlite3, PyMySQL, …)',
  packages: ['aiosqlite', 'pymysql', 'mysqlclient', 'mysql-connector-python', 'aiomysql', 'asyncmy', 'oracledb', 'pyodbc', 'duckdb', 'snowflake-connector-python'],
  language: 'python',
  states: [
    ...CONNECTS.map((connect) => [connect, 'Connection', bounded] as const),
    ...POOLS.map((pool) => [pool, 'Pool'] as const),
    ...TYPES.map((type) => [`type ${type}`, 'Connection'] as const),
    ['type sqlite3 Cursor', 'Cursor'],
    ['Pool.acquire|get_connection', 'Connection'],
    ['Connection.cursor', 'Cursor', { client: 'recv' }],
  ],
  values: [
    ['Rows.fetchall|fetchmany', 'recv'],
    ['Rows.fetchone', 'element(recv)'],
  ],
  effects: [
    ['Connection|Cursor.execute|execute_fetchall|sql', { ...query, gives: 'rows' }],
    ['Connection|Cursor.execute_insert', { ...query, gives: 'row' }],
    ['Connection|Cursor.executemany', { ...query, effect: 'db.write', data: 'arg1', gives: 'count' }],
    ['Connection|Cursor.executescript', { ...query, gives: 'void' }],
    ['Cursor.callproc', { effect: 'db.read', target: 'arg0', where: 'arg1', handle: 'recv', verb: 'name', gives: 'rows' }],
    ['Connection.commit|rollback|begin', { effect: 'db.write', handle: 'recv', verb: 'name', trivial: true, gives: 'void' }],
  ],
});
