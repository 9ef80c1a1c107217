import { defineAdapter } from '../../model/index.ts';

/** Base classes of models: Django's own and those of packages that add fields or behaviour. */
const BASES = [
  'django.db.models Model', 'django.contrib.gis.db.models Model', 'django.contrib.auth.models AbstractUser|AbstractBaseUser|PermissionsMixin|User|Group',
  'django.contrib.auth.base_user AbstractBaseUser', 'model_utils.models TimeStampedModel|TimeFramedModel|StatusModel|UUIDModel|SoftDeletableModel',
  'django_extensions.db.models TimeStampedModel|ActivatorModel|TitleDescriptionModel', 'mptt.models MPTTModel', 'treebeard.mp_tree MP_Node', 'polymorphic.models PolymorphicModel', 'wagtail.models Page',
];
const MANAGERS = [
  'django.db.models Manager|QuerySet', 'django.db.models.manager Manager|BaseManager', 'django.db.models.query QuerySet', 'django.contrib.gis.db.models Manager', 'django.contrib.auth.models UserManager|BaseUserManager',
  'django.contrib.auth.base_user BaseUserManager', 'polymorphic.managers PolymorphicManager', 'model_utils.managers InheritanceManager|QueryManager|SoftDeletableManager', 'mptt.managers TreeManager',
];
const MODELS = 'django.db.models|django.contrib.gis.db.models|django.db.models.fields|django.contrib.postgres.fields';
const FIELDS = [
  'CharField', 'TextField', 'SlugField', 'EmailField', 'URLField', 'FileField', 'FilePathField', 'ImageField', 'BooleanField', 'NullBooleanField', 'DateField', 'DateTimeField', 'TimeField', 'DurationField', 'DecimalField',
  'FloatField', 'IntegerField', 'BigIntegerField', 'SmallIntegerField', 'PositiveIntegerField', 'PositiveBigIntegerField', 'PositiveSmallIntegerField', 'GenericIPAddressField', 'BinaryField', 'JSONField', 'UUIDField',
  'ArrayField', 'HStoreField', 'PointField',
];

const column = { unique: 'arg(unique)', nullable: 'arg(null)', primary: 'arg(primary_key)', name: 'arg(db_column)', default: ['arg(default)', 'arg(db_default)'] } as const;
const asked = { target: 'recv.entity', where: ['recv.where', 'args'], columns: 'recv.columns', include: 'recv.include', handle: 'recv.client', verb: 'name' } as const;
const read = { ...asked, effect: 'db.read' } as const;
const write = { ...asked, effect: 'db.write' } as const;
const evaluated = { effect: 'db.read', target: 'recv.entity', where: 'recv.where', columns: 'recv.columns', include: 'recv.include', gives: 'rows' } as const;
/** Each method of a query that asks at once has a coroutine of the same name with an `a` before it. */
const both = (names: string): string => names.split('|').flatMap((name) => [name, `a${name}`]).join('|');

/** Query sets are lazy: they ask when iterated, sliced into a list, counted; managers and related managers are query sets to ask from. */
export default defineAdapter({
  name: 'django',
  title: 'Django ORM',
  packages: ['django'],
  language: 'python',
  states: [
    ...BASES.map((base) => [`extends ${base}`, 'Model', { entity: 'class' }] as const),
    ...BASES.map((base) => [`new ${base}`, 'Row', { table: 'this' }] as const),
    ['get Model.objects|_default_manager|_base_manager|all_objects', 'Query', { lazy: 'django', entity: 'recv.entity' }],
    ['django.contrib.auth get_user_model', 'Model', { entity: '=User' }],
    ['get django.contrib.auth.models User|Group|Permission.objects', 'Query', { lazy: 'django', entity: 'name-1' }],
    ['get django.contrib.contenttypes.models ContentType.objects', 'Query', { lazy: 'django', entity: 'name-1' }],
    ...MANAGERS.map((manager) => [`new ${manager}`, 'Query', { lazy: 'django', entity: 'type0' }] as const),
    ['Query.filter|exclude|complex_filter', 'Self', { where: 'args' }],
    ['Query.only', 'Self', { columns: 'args' }],
    ['Query.values|values_list|dates|datetimes', 'Self', { columns: 'args' }],
    ['Query.select_related|prefetch_related', 'Self', { include: 'args' }],
    ['Query.using', 'Self', { client: 'arg0' }],
    ['Query.all|annotate|alias|order_by|reverse|distinct|none|union|intersection|difference|defer|extra|select_for_update|get_queryset|iterator|aiterator|db_manager|select_subclasses', 'Self'],
    ['Query.raw', 'Self', { where: 'args' }],
    // The manager of a relation; a row has no other members whose members are called so.
    ['Row.*.all|filter|exclude|order_by|values|values_list|select_related|prefetch_related|annotate|only', 'Query', { lazy: 'django', entity: 'name-1', where: 'args' }],
    [`new ${MODELS} ManyToManyField`, 'Relation', { entity: 'arg(to, 0)' }],
    ['Relation.all|filter|exclude|order_by|values|values_list|select_related|prefetch_related|annotate|only', 'Query', { lazy: 'django', entity: 'recv.entity', where: 'args' }],
    ['django.db connection.cursor', 'Cursor'],
    ['django.db connections.*.cursor', 'Cursor'],
    [`new ${MODELS} AutoField|BigAutoField|SmallAutoField`, 'Column', { ...column, primary: 'arg(primary_key)', default: 'sequence', type: 'name' }],
    ...FIELDS.map((field) => [`new ${MODELS} ${field}`, 'Column', { ...column, type: field }] as const),
    [`new ${MODELS} ForeignKey|OneToOneField`, 'Column', { ...column, relation: 'arg(to, 0)', type: 'name' }],
  ],
  values: [
    ['django.forms.models|django.forms model_to_dict', 'same(arg0)'],
  ],
  effects: [
    [`Query.${both('get|first|last|latest|earliest')}`, { ...read, gives: 'row' }],
    [`Query.${both('count|exists|aggregate|contains|explain')}`, { ...read, gives: 'count' }],
    [`Query.${both('in_bulk')}`, { ...read, gives: 'rows' }],
    [`Query.${both('create|get_or_create|update_or_create')}`, { ...write, data: 'args', gives: 'row' }],
    [`Query.${both('bulk_create')}`, { ...write, data: 'arg0', gives: 'rows' }],
    [`Query.${both('bulk_update')}`, { ...write, data: 'arg0', gives: 'count' }],
    [`Query.${both('update|delete')}`, { ...write, gives: 'count' }],
    ['Query.create_user|create_superuser', { ...write, data: 'args', gives: 'row' }],
    ['iterate Query', evaluated],
    ['await Query', evaluated],
    ['global list|tuple|set|len|bool|sorted', { effect: 'db.read', target: 'arg0.entity', where: 'arg0.where', columns: 'arg0.columns', verb: 'name', gives: 'rows' }, { if: { 'arg0.lazy': 'django' } }],
    ['django.shortcuts get_object_or_404|aget_object_or_404', { effect: 'db.read', target: ['arg0.entity', 'arg0'], where: 'args[1..]', verb: 'name', gives: 'row' }],
    ['django.shortcuts get_list_or_404|aget_list_or_404', { effect: 'db.read', target: ['arg0.entity', 'arg0'], where: 'args[1..]', verb: 'name', gives: 'rows' }],
    [`Row.${both('save|delete')}`, { effect: 'db.write', target: 'recv.table', data: 'recv', verb: 'name', gives: 'void' }],
    [`Row.${both('refresh_from_db')}`, { effect: 'db.read', target: 'recv.table', verb: 'name', gives: 'void' }],
    [`Row.*.${both('get|first|last|latest|earliest')}`, { effect: 'db.read', target: 'name-1', where: 'args', verb: 'name', gives: 'row' }],
    [`Row.*.${both('count|exists|aggregate')}`, { effect: 'db.read', target: 'name-1', where: 'args', verb: 'name', gives: 'count' }],
    [`Row.*.${both('create|get_or_create|update_or_create|bulk_create|add|remove|set|clear')}`, { effect: 'db.write', target: 'name-1', data: 'args', verb: 'name', gives: 'void' }],
    [`Relation.${both('get|first|last')}`, { effect: 'db.read', target: 'recv.entity', where: 'args', verb: 'name', gives: 'row' }],
    [`Relation.${both('count|exists')}`, { effect: 'db.read', target: 'recv.entity', where: 'args', verb: 'name', gives: 'count' }],
    [`Relation.${both('create|get_or_create|add|remove|set|clear')}`, { effect: 'db.write', target: 'recv.entity', data: 'args', verb: 'name', gives: 'void' }],
    ['Cursor.execute', { effect: 'sql(arg0)', where: 'arg1', handle: 'recv', verb: 'name', gives: 'rows' }],
    ['Cursor.executemany', { effect: 'db.write', data: 'arg1', handle: 'recv', verb: 'name', gives: 'count' }],
    ['django.db.models prefetch_related_objects|aprefetch_related_objects', { effect: 'db.read', where: 'arg0', include: 'args[1..]', verb: 'name', gives: 'void' }],
  ],
  calls: [
    ['django.db transaction.on_commit', { input: 'arg0', turns: 'later' }],
    ['asgiref.sync sync_to_async|async_to_sync', { input: 'arg0', turns: 'never' }],
  ],
  scopes: [
    ['django.db transaction.atomic', { holds: 'transaction', around: 'block' }],
    ['@ django.db transaction.atomic', { holds: 'transaction', around: 'decorated' }],
  ],
  tables: BASES.map((base) => [`extends ${base}`, { table: 'class.Meta.db_table', columns: 'fields', as: 'class', key: 'id' }] as const),
});
