import { defineAdapter } from '../../model/index.ts';

const parse = { check: 'validate', of: 'arg0', schema: 'class', fails: 'throws' } as const;

/** A model keeps the fields it declares; what is built from an object is a selection of it. */
export default defineAdapter({
  name: 'pydantic',
  title: 'Pydantic 1 and 2',
  packages: ['pydantic', 'pydantic_settings', 'pydantic-settings'],
  language: 'python',
  states: [
    ['new pydantic TypeAdapter', 'Adapter', { of: 'arg0' }],
  ],
  values: [
    ['pydantic BaseModel.model_validate|parse_obj|from_orm|validate', 'project(arg0)'],
    ['pydantic BaseModel.model_validate_json|parse_raw|model_construct|construct', 'instance(class)'],
    ['pydantic parse_obj_as', 'project(arg1)'],
    ['Adapter.validate_python', 'project(arg0)'],
    ['Adapter.validate_json', 'parsed(arg0)'],
    ['Adapter.dump_python|dump_json', 'same(arg0)'],
    ['new pydantic BaseModel.model_dump|dict|model_copy|copy|model_dump_json|json', 'same(recv)', { if: { 'arg(include)': 'absent', 'arg(exclude)': 'absent' } }],
    ['new pydantic BaseModel.model_dump|dict|model_copy|copy|model_dump_json|json', 'project(recv)'],
  ],
  checks: [
    ['pydantic BaseModel.model_validate|model_validate_json|parse_obj|parse_raw', parse],
    ['Adapter.validate_python|validate_json', { ...parse, schema: 'recv.of' }],
  ],
});
