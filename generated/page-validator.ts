// Derived from openapi/ by `npm run generate`. Do not edit.

// @ts-nocheck The output of Ajv has no types.
function ucs2length(str) {
  let len = str.length, length = 0, pos = 0, value;
  for (; pos < len; )
    length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
  return length;
}
function isLeapYear(year) {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
var DATE = /^(\d\d\d\d)-(\d\d)-(\d\d)$/, DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
function date(str) {
  let matches = DATE.exec(str);
  if (!matches)
    return !1;
  let year = +matches[1], month = +matches[2], day = +matches[3];
  return month >= 1 && month <= 12 && day >= 1 && day <= (month === 2 && isLeapYear(year) ? 29 : DAYS[month]);
}
var TIME = /^(\d\d):(\d\d):(\d\d(?:\.\d+)?)(z|([+-])(\d\d)(?::?(\d\d))?)?$/i;
function getTime(strictTimeZone) {
  return function(str) {
    let matches = TIME.exec(str);
    if (!matches)
      return !1;
    let hr = +matches[1], min = +matches[2], sec = +matches[3], tz = matches[4], tzSign = matches[5] === "-" ? -1 : 1, tzH = +(matches[6] || 0), tzM = +(matches[7] || 0);
    if (tzH > 23 || tzM > 59 || strictTimeZone && !tz)
      return !1;
    if (hr <= 23 && min <= 59 && sec < 60)
      return !0;
    let utcMin = min - tzM * tzSign, utcHr = hr - tzH * tzSign - (utcMin < 0 ? 1 : 0);
    return (utcHr === 23 || utcHr === -1) && (utcMin === 59 || utcMin === -1) && sec < 61;
  };
}
var DATE_TIME_SEPARATOR = /t|\s/i;
function getDateTime(strictTimeZone) {
  let time = getTime(strictTimeZone);
  return function(str) {
    let dateTime = str.split(DATE_TIME_SEPARATOR, 3);
    return dateTime.length === 2 && date(dateTime[0]) && time(dateTime[1]);
  };
}
var MIN_INT32 = -(2 ** 31), MAX_INT32 = 2 ** 31 - 1;
function validateInt32(value) {
  return Number.isInteger(value) && value <= MAX_INT32 && value >= MIN_INT32;
}
function validateInt64(value) {
  return Number.isInteger(value);
}
var formats = { int32: { type: "number", validate: validateInt32 }, "date-time": { validate: getDateTime(!0) }, int64: { type: "number", validate: validateInt64 } };
export function violationsOf(value: unknown): { instancePath: string; schemaPath: string; message: string; keyword: string }[] {
  return validate21(value), validate21.errors ?? [];
}
var formats0 = formats.int32, formats2 = formats.int64, formats8 = formats["date-time"], func1 = ucs2length;
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.size === void 0) {
      let err0 = { instancePath, schemaPath: "/components/schemas/VpcMemberPage/required", message: "must have `size`", keyword: "required" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.total === void 0) {
      let err1 = { instancePath, schemaPath: "/components/schemas/VpcMemberPage/required", message: "must have `total`", keyword: "required" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.members === void 0) {
      let err2 = { instancePath, schemaPath: "/components/schemas/VpcMemberPage/required", message: "must have `members`", keyword: "required" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.size !== void 0) {
      let data0 = data.size;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err3 = { instancePath: instancePath + "/size", schemaPath: "/components/schemas/VpcMemberPage/properties/size/type", message: "must be an integer", keyword: "type" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 500 || isNaN(data0)) {
          let err4 = { instancePath: instancePath + "/size", schemaPath: "/components/schemas/VpcMemberPage/properties/size/maximum", message: "must be at most 500", keyword: "maximum" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (data0 < 0 || isNaN(data0)) {
          let err5 = { instancePath: instancePath + "/size", schemaPath: "/components/schemas/VpcMemberPage/properties/size/minimum", message: "must be at least 0", keyword: "minimum" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (!formats0.validate(data0)) {
          let err6 = { instancePath: instancePath + "/size", schemaPath: "/components/schemas/VpcMemberPage/properties/size/format", message: "must be an integer of 32 bits", keyword: "format" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      }
    }
    if (data.total !== void 0) {
      let data1 = data.total;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err7 = { instancePath: instancePath + "/total", schemaPath: "/components/schemas/VpcMemberPage/properties/total/type", message: "must be an integer", keyword: "type" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 9007199254740991 || isNaN(data1)) {
          let err8 = { instancePath: instancePath + "/total", schemaPath: "/components/schemas/VpcMemberPage/properties/total/maximum", message: "must be at most 9007199254740991", keyword: "maximum" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data1 < 0 || isNaN(data1)) {
          let err9 = { instancePath: instancePath + "/total", schemaPath: "/components/schemas/VpcMemberPage/properties/total/minimum", message: "must be at least 0", keyword: "minimum" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (!formats2.validate(data1)) {
          let err10 = { instancePath: instancePath + "/total", schemaPath: "/components/schemas/VpcMemberPage/properties/total/format", message: "must be an integer of 64 bits", keyword: "format" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      }
    }
    if (data.members !== void 0) {
      let data2 = data.members;
      if (Array.isArray(data2)) {
        if (data2.length > 500) {
          let err11 = { instancePath: instancePath + "/members", schemaPath: "/components/schemas/VpcMemberPage/properties/members/maxItems", message: "must have at most 500 items", keyword: "maxItems" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.id === void 0) {
              let err12 = { instancePath: instancePath + "/members/" + i0, schemaPath: "/components/schemas/VpcMemberInfo/required", message: "must have `id`", keyword: "required" };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            if (data3.host !== void 0) {
              let data4 = data3.host;
              if (typeof data4 == "string") {
                if (func1(data4) > 255) {
                  let err13 = { instancePath: instancePath + "/members/" + i0 + "/host", schemaPath: "/components/schemas/VpcMemberInfo/properties/host/maxLength", message: "must have at most 255 characters", keyword: "maxLength" };
                  vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                }
                if (func1(data4) < 1) {
                  let err14 = { instancePath: instancePath + "/members/" + i0 + "/host", schemaPath: "/components/schemas/VpcMemberInfo/properties/host/minLength", message: "must not be empty", keyword: "minLength" };
                  vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                }
              } else {
                let err15 = { instancePath: instancePath + "/members/" + i0 + "/host", schemaPath: "/components/schemas/VpcMemberInfo/properties/host/type", message: "must be a string", keyword: "type" };
                vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
              }
            }
            if (data3.weight !== void 0) {
              let data5 = data3.weight;
              if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
                let err16 = { instancePath: instancePath + "/members/" + i0 + "/weight", schemaPath: "/components/schemas/VpcMemberInfo/properties/weight/type", message: "must be an integer", keyword: "type" };
                vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
              }
              if (typeof data5 == "number" && isFinite(data5)) {
                if (data5 > 1e4 || isNaN(data5)) {
                  let err17 = { instancePath: instancePath + "/members/" + i0 + "/weight", schemaPath: "/components/schemas/VpcMemberInfo/properties/weight/maximum", message: "must be at most 10000", keyword: "maximum" };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
                if (data5 < 0 || isNaN(data5)) {
                  let err18 = { instancePath: instancePath + "/members/" + i0 + "/weight", schemaPath: "/components/schemas/VpcMemberInfo/properties/weight/minimum", message: "must be at least 0", keyword: "minimum" };
                  vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                }
                if (!formats0.validate(data5)) {
                  let err19 = { instancePath: instancePath + "/members/" + i0 + "/weight", schemaPath: "/components/schemas/VpcMemberInfo/properties/weight/format", message: "must be an integer of 32 bits", keyword: "format" };
                  vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                }
              }
            }
            if (data3.ecs_id !== void 0) {
              let data6 = data3.ecs_id;
              if (typeof data6 == "string") {
                if (func1(data6) > 255) {
                  let err20 = { instancePath: instancePath + "/members/" + i0 + "/ecs_id", schemaPath: "/components/schemas/VpcMemberInfo/properties/ecs_id/maxLength", message: "must have at most 255 characters", keyword: "maxLength" };
                  vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
                }
                if (func1(data6) < 1) {
                  let err21 = { instancePath: instancePath + "/members/" + i0 + "/ecs_id", schemaPath: "/components/schemas/VpcMemberInfo/properties/ecs_id/minLength", message: "must not be empty", keyword: "minLength" };
                  vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                }
              } else {
                let err22 = { instancePath: instancePath + "/members/" + i0 + "/ecs_id", schemaPath: "/components/schemas/VpcMemberInfo/properties/ecs_id/type", message: "must be a string", keyword: "type" };
                vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
              }
            }
            if (data3.ecs_name !== void 0) {
              let data7 = data3.ecs_name;
              if (typeof data7 == "string") {
                if (func1(data7) > 64) {
                  let err23 = { instancePath: instancePath + "/members/" + i0 + "/ecs_name", schemaPath: "/components/schemas/VpcMemberInfo/properties/ecs_name/maxLength", message: "must have at most 64 characters", keyword: "maxLength" };
                  vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                }
                if (func1(data7) < 1) {
                  let err24 = { instancePath: instancePath + "/members/" + i0 + "/ecs_name", schemaPath: "/components/schemas/VpcMemberInfo/properties/ecs_name/minLength", message: "must not be empty", keyword: "minLength" };
                  vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                }
              } else {
                let err25 = { instancePath: instancePath + "/members/" + i0 + "/ecs_name", schemaPath: "/components/schemas/VpcMemberInfo/properties/ecs_name/type", message: "must be a string", keyword: "type" };
                vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
              }
            }
            if (data3.id !== void 0) {
              let data8 = data3.id;
              if (typeof data8 == "string") {
                if (func1(data8) < 1) {
                  let err26 = { instancePath: instancePath + "/members/" + i0 + "/id", schemaPath: "/components/schemas/VpcMemberInfo/properties/id/minLength", message: "must not be empty", keyword: "minLength" };
                  vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
                }
              } else {
                let err27 = { instancePath: instancePath + "/members/" + i0 + "/id", schemaPath: "/components/schemas/VpcMemberInfo/properties/id/type", message: "must be a string", keyword: "type" };
                vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
              }
            }
            if (data3.status !== void 0) {
              let data9 = data3.status;
              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                let err28 = { instancePath: instancePath + "/members/" + i0 + "/status", schemaPath: "/components/schemas/VpcMemberInfo/properties/status/type", message: "must be an integer", keyword: "type" };
                vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
              }
              if (!(data9 === 1 || data9 === 2)) {
                let err29 = { instancePath: instancePath + "/members/" + i0 + "/status", schemaPath: "/components/schemas/VpcMemberInfo/properties/status/enum", message: "must be 1 or 2", keyword: "enum" };
                vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
              }
              if (typeof data9 == "number" && isFinite(data9) && !formats0.validate(data9)) {
                let err30 = { instancePath: instancePath + "/members/" + i0 + "/status", schemaPath: "/components/schemas/VpcMemberInfo/properties/status/format", message: "must be an integer of 32 bits", keyword: "format" };
                vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
              }
            }
            if (data3.vpc_channel_id !== void 0) {
              let data10 = data3.vpc_channel_id;
              if (typeof data10 == "string") {
                if (func1(data10) < 1) {
                  let err31 = { instancePath: instancePath + "/members/" + i0 + "/vpc_channel_id", schemaPath: "/components/schemas/VpcMemberInfo/properties/vpc_channel_id/minLength", message: "must not be empty", keyword: "minLength" };
                  vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
                }
              } else {
                let err32 = { instancePath: instancePath + "/members/" + i0 + "/vpc_channel_id", schemaPath: "/components/schemas/VpcMemberInfo/properties/vpc_channel_id/type", message: "must be a string", keyword: "type" };
                vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
              }
            }
            if (data3.create_time !== void 0) {
              let data11 = data3.create_time;
              if (typeof data11 == "string") {
                if (!formats8.validate(data11)) {
                  let err33 = { instancePath: instancePath + "/members/" + i0 + "/create_time", schemaPath: "/components/schemas/VpcMemberInfo/properties/create_time/format", message: "must be a date and time such as 2020-07-23T07:11:57Z", keyword: "format" };
                  vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
                }
              } else {
                let err34 = { instancePath: instancePath + "/members/" + i0 + "/create_time", schemaPath: "/components/schemas/VpcMemberInfo/properties/create_time/type", message: "must be a string", keyword: "type" };
                vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
              }
            }
            if (data3.is_backup !== void 0 && typeof data3.is_backup != "boolean") {
              let err35 = { instancePath: instancePath + "/members/" + i0 + "/is_backup", schemaPath: "/components/schemas/VpcMemberInfo/properties/is_backup/type", message: "must be true or false", keyword: "type" };
              vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
            }
            if (data3.member_group_name !== void 0 && typeof data3.member_group_name != "string") {
              let err36 = { instancePath: instancePath + "/members/" + i0 + "/member_group_name", schemaPath: "/components/schemas/VpcMemberInfo/properties/member_group_name/type", message: "must be a string", keyword: "type" };
              vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
            }
            if (data3.port !== void 0) {
              let data14 = data3.port;
              if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
                let err37 = { instancePath: instancePath + "/members/" + i0 + "/port", schemaPath: "/components/schemas/VpcMemberInfo/properties/port/type", message: "must be an integer", keyword: "type" };
                vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
              }
              if (typeof data14 == "number" && isFinite(data14)) {
                if (data14 > 65535 || isNaN(data14)) {
                  let err38 = { instancePath: instancePath + "/members/" + i0 + "/port", schemaPath: "/components/schemas/VpcMemberInfo/properties/port/maximum", message: "must be at most 65535", keyword: "maximum" };
                  vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
                }
                if (data14 < 0 || isNaN(data14)) {
                  let err39 = { instancePath: instancePath + "/members/" + i0 + "/port", schemaPath: "/components/schemas/VpcMemberInfo/properties/port/minimum", message: "must be at least 0", keyword: "minimum" };
                  vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
                }
                if (!formats0.validate(data14)) {
                  let err40 = { instancePath: instancePath + "/members/" + i0 + "/port", schemaPath: "/components/schemas/VpcMemberInfo/properties/port/format", message: "must be an integer of 32 bits", keyword: "format" };
                  vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
                }
              }
            }
            if (data3.member_group_id !== void 0 && typeof data3.member_group_id != "string") {
              let err41 = { instancePath: instancePath + "/members/" + i0 + "/member_group_id", schemaPath: "/components/schemas/VpcMemberInfo/properties/member_group_id/type", message: "must be a string", keyword: "type" };
              vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
            }
            if (data3.health_status !== void 0) {
              let data16 = data3.health_status;
              if (typeof data16 != "string" && data16 !== null) {
                let err42 = { instancePath: instancePath + "/members/" + i0 + "/health_status", schemaPath: "/components/schemas/VpcMemberInfo/properties/health_status/type", message: "must be a string or null", keyword: "type" };
                vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
              }
              if (!(data16 === "healthy" || data16 === "unhealthy" || data16 === "unknown" || data16 === null)) {
                let err43 = { instancePath: instancePath + "/members/" + i0 + "/health_status", schemaPath: "/components/schemas/VpcMemberInfo/properties/health_status/enum", message: 'must be "healthy", "unhealthy", "unknown" or null', keyword: "enum" };
                vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
              }
            }
          } else {
            let err44 = { instancePath: instancePath + "/members/" + i0, schemaPath: "/components/schemas/VpcMemberInfo/type", message: "must be an object", keyword: "type" };
            vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
          }
        }
      } else {
        let err45 = { instancePath: instancePath + "/members", schemaPath: "/components/schemas/VpcMemberPage/properties/members/type", message: "must be a list", keyword: "type" };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
    }
  } else {
    let err46 = { instancePath, schemaPath: "/components/schemas/VpcMemberPage/type", message: "must be an object", keyword: "type" };
    vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
